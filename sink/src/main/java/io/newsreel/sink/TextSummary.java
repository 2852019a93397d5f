package io.newsreel.sink;

import io.newsreel.events.Figures;
import io.newsreel.events.Story;
import io.newsreel.events.Summary;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * A summary for a person at a terminal, the leaders only. Only article ids and addresses may be
 * wider than the columns: they are of no use when cut.
 *
 * @param columns how wide the terminal is; 80 to 100 are used, whatever it is. Histories and
 *     changes need 100.
 * @param colour whether to write headings bold and asides dim, with ANSI sequences
 */
public record TextSummary(int columns, boolean colour) {

  private static final int LEADERS = 10;
  private static final int ARTICLES_OF_A_STORY = 4;
  private static final int FIGURES_WIDTH = 36;
  private static final int KIND_WIDTH = 13;
  private static final int HISTORY_WIDTH = 13;
  private static final int CHANGE_WIDTH = 7;
  private static final int ROOM_FOR_HISTORY = 100;
  private static final int RISING = 5;
  private static final int PAIRS = 5;
  private static final String LEGEND =
      "Mentions in texts; articles with reprints; texts without; distinct publishers.";

  /** Takes the columns into the range that the layout is made for. */
  public TextSummary {
    columns = Math.max(80, Math.min(100, columns));
  }

  /** Renders a summary; lines end with a line feed. */
  public String render(Summary summary) {
    StringBuilder out = new StringBuilder();
    out.append(bold(Words.window(summary))).append("\n");
    if (summary.totals().articles() == 0) {
      out.append("No articles in this window.\n");
    } else {
      out.append(Words.totals(summary.totals()));
      if (summary.before() != null) {
        out.append("\n").append(Words.change(summary));
      }
      out.append("\n").append(dim(LEGEND)).append("\n");
    }
    section(out, "Actors", true, LEADERS, summary.actors(), actor -> actor(actor, out));
    section(out, "Rising", false, RISING, summary.rising(), actor -> rising(actor, out));
    newcomers(summary, out);
    section(out, "Together", false, PAIRS, summary.pairs(), pair -> pair(pair, out));
    section(out, "Subjects", true, LEADERS, summary.subjects(), subject -> subject(subject, out));
    section(out, "Stories", false, LEADERS, summary.stories(), story -> story(story, out));
    return out.toString();
  }

  private <T> void section(
      StringBuilder out,
      String title,
      boolean figures,
      int limit,
      Collection<T> rows,
      Consumer<T> row) {
    if (rows.isEmpty()) {
      return;
    }
    String heads = figures ? figures("mentions", "articles", "texts", "publishers") : "";
    String head = DisplayWidth.fit(title, columns - FIGURES_WIDTH) + heads;
    out.append("\n").append(bold(head.stripTrailing())).append("\n");
    rows.stream().limit(limit).forEach(row);
    if (rows.size() > limit) {
      out.append(dim("  and %d more".formatted(rows.size() - limit))).append("\n");
    }
  }

  private void actor(Summary.TopActor actor, StringBuilder out) {
    int width = columns - 3 - KIND_WIDTH - historyWidth() - FIGURES_WIDTH;
    out.append("  ").append(DisplayWidth.fit(OneLine.of(actor.name()), width)).append(" ");
    out.append(dim(DisplayWidth.fit(Words.kind(actor.kind()), KIND_WIDTH)));
    history(actor.history(), actor.figures(), actor.before(), out);
    out.append(figures(actor.figures())).append("\n");
  }

  private void subject(Summary.TopSubject subject, StringBuilder out) {
    String name = OneLine.of(subject.name());
    int width = columns - 2 - historyWidth() - FIGURES_WIDTH;
    out.append("  ").append(DisplayWidth.fit(name, width));
    history(subject.history(), subject.figures(), subject.before(), out);
    out.append(figures(subject.figures())).append("\n");
  }

  private int historyWidth() {
    return columns < ROOM_FOR_HISTORY ? 0 : HISTORY_WIDTH + CHANGE_WIDTH;
  }

  private void history(List<Long> history, Figures now, Figures before, StringBuilder out) {
    if (historyWidth() > 0) {
      String change = before == null ? "" : Words.change(now.articles(), before.articles());
      out.append(dim(DisplayWidth.fit(Sparkline.of(history), HISTORY_WIDTH)));
      out.append(" ".repeat(Math.max(0, CHANGE_WIDTH - change.length()))).append(change);
    }
  }

  private void rising(Summary.RisingActor actor, StringBuilder out) {
    String line = OneLine.of(actor.name()) + ": " + Words.rising(actor);
    out.append("  ").append(DisplayWidth.cut(line, columns - 2)).append("\n");
  }

  private void newcomers(Summary summary, StringBuilder out) {
    if (!summary.newcomers().isEmpty()) {
      String names =
          summary.newcomers().stream()
              .map(actor -> OneLine.of(actor.name()))
              .collect(Collectors.joining(", "));
      out.append("\n").append(bold("New")).append("\n  ");
      out.append(DisplayWidth.cut(names, columns - 2)).append("\n");
    }
  }

  private void pair(Summary.ActorPair pair, StringBuilder out) {
    String names = OneLine.of(pair.firstName()) + " and " + OneLine.of(pair.secondName());
    String line = names + ": " + Words.count(pair.texts(), "text");
    out.append("  ").append(DisplayWidth.cut(line, columns - 2)).append("\n");
  }

  private void story(Story story, StringBuilder out) {
    out.append("  ").append(DisplayWidth.cut(headline(story.headline()), columns - 2)).append("\n");
    Set<String> publishers = new LinkedHashSet<>();
    story.articles().forEach(article -> publishers.add(OneLine.of(article.publisher())));
    String figures = Words.stories(story.figures()) + ": " + String.join(", ", publishers);
    out.append("    ").append(DisplayWidth.cut(figures, columns - 4)).append("\n");
    if (story.summary() != null) {
      story.summary().forEach(sentence -> sentence(sentence, out));
    }
    for (Story.Member article : story.articles().stream().limit(ARTICLES_OF_A_STORY).toList()) {
      out.append("    ").append(dim(Words.shortly(article.time()))).append("  ");
      out.append(OneLine.of(article.id())).append("\n");
      if (article.url() != null) {
        out.append("      ").append(OneLine.of(article.url())).append("\n");
      }
    }
    long more = story.figures().articles() - Math.min(ARTICLES_OF_A_STORY, story.articles().size());
    if (more > 0) {
      out.append(dim("    and " + Words.count(more, "more article"))).append("\n");
    }
  }

  private void sentence(Story.SummarySentence sentence, StringBuilder out) {
    for (String line : DisplayWidth.wrap(OneLine.of(sentence.text()), columns - 6)) {
      out.append("      ").append(line).append("\n");
    }
    out.append(dim("      from " + OneLine.of(sentence.article()))).append("\n");
  }

  private static String headline(String headline) {
    String line = headline == null ? "" : OneLine.of(headline);
    return line.isEmpty() ? "(no headline)" : line;
  }

  private static String figures(Figures figures) {
    return figures(
        Words.number(figures.mentions()),
        Words.number(figures.articles()),
        Words.number(figures.texts()),
        Words.number(figures.publishers()));
  }

  private static String figures(String mentions, String articles, String texts, String publishers) {
    return String.format(Locale.ROOT, "%9s%9s%7s%11s", mentions, articles, texts, publishers);
  }

  private String bold(String text) {
    return colour ? "\u001b[1m" + text + "\u001b[0m" : text;
  }

  private String dim(String text) {
    return colour ? "\u001b[2m" + text + "\u001b[0m" : text;
  }
}
