package io.newsreel.processor.annotate;

import io.newsreel.events.Analysis.Overlap;
import io.newsreel.events.WrittenRow;
import io.newsreel.processor.annotate.Knowledge.Placed;
import io.newsreel.processor.duplicates.Original;
import java.util.Optional;

/**
 * How an article stands to others: what it repeats and the story it belongs to. It can change while
 * the article and all that is said of it alone stay as they are.
 *
 * @param article the article's id
 * @param original the article it repeats
 * @param placed the story it was put into; empty where it is a story of its own
 */
public record Standing(String article, Optional<Original> original, Optional<Placed> placed) {

  /** As the row tells it. */
  public WrittenRow.Tail tail(long revision) {
    Optional<Original> reprinted = original.filter(o -> o.kind() == Original.Kind.REPRINT);
    return new WrittenRow.Tail(
        revision,
        reprinted.map(Original::article).orElse(null),
        reprinted.map(Original::similarity).orElse(0.0),
        original.map(Standing::overlap).orElse(null),
        story(),
        placed.map(Placed::reason).orElse(null));
  }

  /** The earliest article that says all that this one says. */
  public String text() {
    return original
        .filter(o -> o.kind() != Original.Kind.EXTENDED)
        .map(Original::article)
        .orElse(article);
  }

  /** The story it belongs to. */
  public String story() {
    return placed.map(Placed::story).orElse(article);
  }

  private static Overlap overlap(Original original) {
    return switch (original.kind()) {
      case REPRINT -> null;
      case CUT -> overlap(original, Overlap.Kind.CUT);
      case EXTENDED -> overlap(original, Overlap.Kind.EXTENDED);
    };
  }

  private static Overlap overlap(Original original, Overlap.Kind kind) {
    return new Overlap(original.article(), kind, original.containment(), original.similarity());
  }
}
