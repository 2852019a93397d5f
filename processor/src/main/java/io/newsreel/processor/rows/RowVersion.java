package io.newsreel.processor.rows;

import io.newsreel.events.AnnotatedArticle;
import io.newsreel.processor.counts.CountChange;
import io.newsreel.processor.duplicates.Fingerprint;
import io.newsreel.processor.stories.StoryEvent;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A new version of a row of the annotated table, and what follows from it.
 *
 * @param annotated the row
 * @param fingerprints what has to be compared anew; empty where the signature is as it was
 * @param story what the stories have to know of it, or null
 * @param change what changes in counts and stories
 */
public record RowVersion(
    AnnotatedArticle annotated,
    List<Addressed<Fingerprint>> fingerprints,
    StoryEvent story,
    CountChange change) {

  /** Something for one partition of the next stage. */
  public record Addressed<T>(int partition, T value) {

    /** The values of an array by their partition, those that are null left out. */
    static <T> List<Addressed<T>> ofEach(T[] byPartition) {
      return IntStream.range(0, byPartition.length)
          .filter(partition -> byPartition[partition] != null)
          .mapToObj(partition -> new Addressed<>(partition, byPartition[partition]))
          .toList();
    }
  }
}
