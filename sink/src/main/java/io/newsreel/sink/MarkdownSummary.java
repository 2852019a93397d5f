package io.newsreel.sink;

import io.newsreel.events.Figures;
import io.newsreel.events.Story;
import io.newsreel.events.Summary;
import java.time.Instant;

/**
 * A summary as Markdown. Equal summaries give equal bytes. Headlines and names come from strangers
 * and are escaped; only web addresses become links.
 */
public final class MarkdownSummary {

  private static final String LEGEND =
      "*Mentions* are places in the texts, *articles* include reprints, *texts* count a text and its"
          + " reprints once, *publishers* are counted once each.\n";
  private static final String FIGURE_HEADS = "Mentions | Articles | Texts | Publishers |\n";
  private static final String FIGURE_RULES = "---: | ---: | ---: | ---: |\n";

  private MarkdownSummary() {}

  /** Renders a summary; lines end with a line feed. */
  public static String render(Summary summary) {
    StringBuilder out = new StringBuilder();
    out.append("# ").append(Words.window(summary)).append("\n\n");
    if (summary.totals().articles() == 0) {
      out.append("No articles in this window.\n");
    } else {
      out.append(Words.totals(summary.totals())).append(".\n\n").append(LEGEND);
    }
    actors(summary, out);
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
      figures(actor.figures(), out);
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
      figures(subject.figures(), out);
    }
  }

  private static void figures(Figures figures, StringBuilder out) {
    out.append(
        "%s | %s | %s | %s |\n"
            .formatted(
                Words.number(figures.mentions()),
                Words.number(figures.articles()),
                Words.number(figures.texts()),
                Words.number(figures.publishers())));
  }

  private static void stories(Summary summary, StringBuilder out) {
    if (summary.stories().isEmpty()) {
      return;
    }
    out.append("\n## Stories\n");
    for (Story story : summary.stories()) {
      out.append("\n### ").append(headline(story.headline())).append("\n\n");
      out.append(Words.stories(story.figures())).append(".\n\n");
      story.articles().forEach(article -> article(article, out));
      long more = story.figures().articles() - story.articles().size();
      if (more > 0) {
        out.append("- and ").append(Words.count(more, "more article")).append("\n");
      }
    }
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
