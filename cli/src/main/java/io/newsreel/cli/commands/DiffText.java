package io.newsreel.cli.commands;

import io.newsreel.processor.comparison.ArticleChange;
import io.newsreel.processor.comparison.ArticleChange.ActorChange;
import io.newsreel.processor.comparison.ArticleChange.LineChange;
import io.newsreel.processor.comparison.ArticleChange.SubjectChange;
import io.newsreel.processor.comparison.ArticleChange.Wording;
import io.newsreel.processor.comparison.CorpusComparison.Moved;
import io.newsreel.processor.comparison.CorpusComparison.Totals;
import java.util.ArrayList;
import java.util.List;

/** What a change of dictionaries does, in words. */
final class DiffText {

  private static final int LINE = 60;

  private DiffText() {}

  static List<String> article(ArticleChange change) {
    List<String> lines = new ArrayList<>();
    lines.add(change.id() + (change.headline() == null ? "" : ": " + change.headline()));
    for (ActorChange actor : change.actors()) {
      lines.add(
          "  actor %s (%s): %d → %d mentions"
              .formatted(actor.name(), actor.actor(), actor.before(), actor.after()));
      actor.lost().forEach(wording -> lines.add("    - " + wording(wording)));
      actor.gained().forEach(wording -> lines.add("    + " + wording(wording)));
    }
    for (SubjectChange subject : change.subjects()) {
      lines.add(
          "  subject %s %s (%s): %s"
              .formatted(
                  subject.given() ? "+" : "-", subject.name(), subject.uri(), subject.reason()));
    }
    for (LineChange line : change.lines()) {
      lines.add(
          "  line %s: '%s' (%s)"
              .formatted(
                  line.dropped() ? "dropped" : "content again",
                  shortened(line.text()),
                  line.reason()));
    }
    lines.add("");
    return lines;
  }

  static List<String> totals(Totals totals, int limit) {
    List<String> lines = new ArrayList<>();
    lines.add("%,d of %,d articles changed.".formatted(totals.changed(), totals.articles()));
    moved("actors", totals.actors(), limit, lines);
    moved("subjects", totals.subjects(), limit, lines);
    return lines;
  }

  private static void moved(String kind, List<Moved> moved, int limit, List<String> lines) {
    if (moved.isEmpty()) {
      return;
    }
    lines.add("");
    lines.add("%,d %s moved:".formatted(moved.size(), kind));
    for (Moved one : moved.subList(0, Math.min(limit, moved.size()))) {
      String mentions =
          one.mentionsBefore() + one.mentionsAfter() == 0
              ? ""
              : "mentions %,d → %,d, ".formatted(one.mentionsBefore(), one.mentionsAfter());
      lines.add(
          "  %s (%s): %sarticles %,d → %,d; changed in %,d, as in %s"
              .formatted(
                  one.name(),
                  one.id(),
                  mentions,
                  one.articlesBefore(),
                  one.articlesAfter(),
                  one.changedArticles(),
                  String.join(", ", one.examples())));
      lines.add("    " + one.why());
    }
    if (moved.size() > limit) {
      lines.add("  and %,d more; --limit shows them".formatted(moved.size() - limit));
    }
  }

  private static String wording(Wording wording) {
    return "'%s'%s: %s"
        .formatted(
            wording.surface(), wording.count() > 1 ? " ×" + wording.count() : "", wording.reason());
  }

  private static String shortened(String text) {
    return text.length() <= LINE ? text : text.substring(0, LINE) + "…";
  }
}
