package io.newsreel.sink;

import io.newsreel.events.Figures;
import io.newsreel.events.Story;
import io.newsreel.events.Summary;
import java.time.Instant;
import java.util.List;

/**
 * A summary as Markdown. Equal summaries give equal bytes. Headlines and names come from strangers
 * and are escaped; only web addresses become links.
 */
public final class MarkdownSummary {

  private static final String LEGEND =
      "*Mentions* are places in the texts, *articles* include reprints, *texts* count a text and its"
          + " reprints once, *publishers* are counted once each.\n";
  private static final String FIGURE_HEADS =
      "Mentions | Articles | Texts | Publishers | Change | History |\n";
  private static final String FIGURE_RULES = "---: | ---: | ---: | ---: | ---: | --- |\n";

  private MarkdownSummary() {}

  /** Renders a summary; lines end with a line feed. */
  public static String render(Summary summary) {
    StringBuilder out = new StringBuilder();
    out.append("# ").append(Words.window(summary)).append("\n\n");
    if (summary.totals().articles() == 0) {
      out.append("No articles in this window.\n");
    } else {
      out.append(Words.totals(summary.totals()));
      if (summary.before() != null) {
        out.append("; ").append(Words.change(summary));
      }
      out.append(".\n\n").append(LEGEND);
    }
    actors(summary, out);
    rising(summary, out);
    newcomers(summary, out);
    pairs(summary, out);
    subjects(summary, out);
    stories(summary, out);
    return out.append("\n---\n\n")
        .append(
            "From %s to %s, revision %d.\n"
                .formatted(summary.start(), summary.end(), summary.revision()))
        .toString();
  }

  private static void actors(Summary summary, StringBuilder out) {
    if (summary.actors().isEmpty()) {
      return;
    }
    out.append("\n## Actors\n\n| Actor | Kind | ").append(FIGURE_HEADS);
    out.append("| --- | --- | ").append(FIGURE_RULES);
    for (Summary.TopActor actor : summary.actors()) {
      out.append("| ").append(MarkdownText.link(actor.name(), actor.actor()));
      out.append(" | ").append(Words.kind(actor.kind())).append(" | ");
      figures(actor.figures(), actor.before(), actor.history(), out);
    }
  }

  private static void rising(Summary summary, StringBuilder out) {
    if (summary.rising().isEmpty()) {
      return;
    }
    out.append("\n## Rising\n\n");
    for (Summary.RisingActor actor : summary.rising()) {
      out.append("- ").append(MarkdownText.link(actor.name(), actor.actor())).append(": ");
      out.append(Words.rising(actor)).append("\n");
    }
    Summary.RisingActor any = summary.rising().get(0);
    out.append(
        "\nExpected is the share of all texts from %s to %s; the score is (seen - expected) / √(expected + 1).\n"
            .formatted(any.baselineStart(), any.baselineEnd()));
  }

  private static void newcomers(Summary summary, StringBuilder out) {
    if (!summary.newcomers().isEmpty()) {
      out.append("\n## New\n\n");
      for (Summary.TopActor actor : summary.newcomers()) {
        out.append("- ").append(MarkdownText.link(actor.name(), actor.actor())).append(": ");
        out.append(Words.count(actor.figures().texts(), "text")).append("\n");
      }
    }
  }

  private static void pairs(Summary summary, StringBuilder out) {
    if (!summary.pairs().isEmpty()) {
      out.append("\n## Together\n\n");
      for (Summary.ActorPair pair : summary.pairs()) {
        out.append("- ").append(MarkdownText.escape(pair.firstName())).append(" and ");
        out.append(MarkdownText.escape(pair.secondName())).append(": ");
        out.append(Words.count(pair.texts(), "text")).append(", ");
        out.append(Words.count(pair.articles(), "article")).append("\n");
      }
    }
  }

  private static void subjects(Summary summary, StringBuilder out) {
    if (summary.subjects().isEmpty()) {
      return;
    }
    out.append("\n## Subjects\n\n| Subject | ").append(FIGURE_HEADS);
    out.append("| --- | ").append(FIGURE_RULES);
    for (Summary.TopSubject subject : summary.subjects()) {
      out.append("| ").append(MarkdownText.link(subject.name(), subject.subject())).append(" | ");
      figures(subject.figures(), subject.before(), subject.history(), out);
    }
  }

  private static void figures(
      Figures figures, Figures before, List<Long> history, StringBuilder out) {
    String change = before == null ? "" : Words.change(figures.articles(), before.articles());
    out.append(
        "%s | %s | %s | %s | %s | %s |\n"
            .formatted(
                Words.number(figures.mentions()),
                Words.number(figures.articles()),
                Words.number(figures.texts()),
                Words.number(figures.publishers()),
                change,
                Sparkline.of(history)));
  }

  private static void stories(Summary summary, StringBuilder out) {
    if (summary.stories().isEmpty()) {
      return;
    }
    out.append("\n## Stories\n");
    for (Story story : summary.stories()) {
      out.append("\n### ").append(headline(story.headline())).append("\n\n");
      out.append(Words.stories(story.figures())).append(".\n\n");
      if (story.summary() != null) {
        story.summary().forEach(sentence -> sentence(sentence, out));
      }
      story.articles().forEach(article -> article(article, out));
      long more = story.figures().articles() - story.articles().size();
      if (more > 0) {
        out.append("- and ").append(Words.count(more, "more article")).append("\n");
      }
    }
  }

  private static void sentence(Story.SummarySentence sentence, StringBuilder out) {
    out.append("> ").append(MarkdownText.escape(sentence.text()));
    out.append(" (").append(MarkdownText.escape(sentence.article())).append(")\n\n");
  }

  private static void article(Story.Member article, StringBuilder out) {
    Instant time = article.time();
    out.append("- ").append(Words.shortly(time)).append(" UTC, ");
    out.append(MarkdownText.escape(article.publisher())).append(": ");
    String headline = article.headline() == null ? "" : article.headline();
    out.append(MarkdownText.link(headline.isBlank() ? "no headline" : headline, article.url()));
    out.append(" (").append(MarkdownText.escape(article.id())).append(")\n");
  }

  private static String headline(String headline) {
    return headline == null || headline.isBlank() ? "No headline" : MarkdownText.escape(headline);
  }
}
