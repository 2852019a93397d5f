package io.newsreel.processor.annotate;

import io.newsreel.processor.duplicates.Original;
import java.time.Instant;
import java.util.Optional;
import java.util.function.LongFunction;

/**
 * What the stream knows about an article beyond the article.
 *
 * @param proven why a block with a key is boilerplate, empty where it is content
 * @param original the article it repeats
 * @param story where it belongs; empty where that is a story of its own
 * @param firstSeen when it was first seen, over all versions
 * @param firstIngested when it was first taken in, over all versions
 * @param ingested when this version was taken in
 * @param revision the number of this version of the row, from 1
 */
public record Knowledge(
    LongFunction<Optional<String>> proven,
    Optional<Original> original,
    Optional<Placed> story,
    Instant firstSeen,
    Instant firstIngested,
    Instant ingested,
    long revision) {

  /**
   * Where an article belongs.
   *
   * @param story id of the story
   * @param reason why; null where the story began with the article
   */
  public record Placed(String story, String reason) {}

  /** The same, and what is proven. */
  public Knowledge knowing(LongFunction<Optional<String>> blocks) {
    return new Knowledge(blocks, original, story, firstSeen, firstIngested, ingested, revision);
  }

  /** Nothing known: an article seen by itself, once. */
  public static Knowledge none(Instant now) {
    return new Knowledge(
        block -> Optional.empty(), Optional.empty(), Optional.empty(), now, now, now, 1);
  }
}
