package io.newsreel.sink;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.newsreel.events.Figures;
import io.newsreel.events.Story;
import io.newsreel.events.Summary;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A summary as a page of its own that opens without a server: no script, and its style inside.
 * Equal summaries give equal bytes. Headlines and names come from strangers and are escaped.
 */
public final class HtmlSummary {

  private static final String STYLE = resource("page/base.css") + resource("page/edition.css");

  private HtmlSummary() {}

  /** Renders a summary; lines end with a line feed. */
  public static String render(Summary summary) {
    StringBuilder out = new StringBuilder();
    out.append("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
    // Whatever slipped through could load nothing and run nothing.
    out.append(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src"
            + " 'unsafe-inline'\">\n");
    out.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    out.append("<title>").append(HtmlText.escape(Words.window(summary))).append("</title>\n");
    out.append("<style>\n").append(STYLE).append("</style>\n</head>\n<body>\n<main>\n<header>");
    out.append("<p class=\"unit\">Newsreel</p><h1>").append(HtmlText.escape(Words.window(summary)));
    out.append("</h1>\n<p>").append(HtmlText.escape(totals(summary))).append("</p></header>\n");
    out.append("<div class=\"columns\">\n");
    actors(summary, out);
    stories(summary.stories(), out);
    out.append("<div class=\"side\">\n");
    rising(summary.rising(), out);
    newcomers(summary.newcomers(), out);
    subjects(summary.subjects(), out);
    pairs(summary.pairs(), out);
    out.append("</div>\n</div>\n<footer class=\"unit\">");
    out.append(
        HtmlText.escape(
            "From %s to %s, revision %d. Mentions are places in the texts, articles include reprints, texts count a text and its reprints once, publishers are counted once each."
                .formatted(summary.start(), summary.end(), summary.revision())));
    return out.append("</footer>\n</main>\n</body>\n</html>\n").toString();
  }

  private static String totals(Summary summary) {
    return summary.totals().articles() == 0
        ? "No articles in this window."
        : Words.totals(summary.totals()) + ".";
  }

  private static void actors(Summary summary, StringBuilder out) {
    if (summary.actors().isEmpty()) {
      return;
    }
    head("Actors", "", out);
    out.append("<table class=\"ranks\"><thead><tr><th scope=\"col\">Actor</th><th scope=\"col\">")
        .append("Trend</th><th scope=\"col\" class=\"num\">Change</th>");
    for (String name : List.of("Mentions", "Articles", "Texts", "Publishers")) {
      out.append("<th scope=\"col\" class=\"num\">").append(name).append("</th>");
    }
    out.append("</tr></thead><tbody>\n");
    for (Summary.TopActor actor : summary.actors()) {
      out.append("<tr><th scope=\"row\">").append(HtmlText.link(actor.name(), actor.actor()));
      out.append(" <span class=\"unit\">").append(Words.kind(actor.kind())).append("</span></th>");
      out.append("<td>").append(HtmlText.spark(actor.history())).append("</td>");
      out.append(change(summary.before(), actor.figures(), actor.before()));
      for (long number : figures(actor.figures())) {
        out.append("<td class=\"num\">").append(Words.number(number)).append("</td>");
      }
      out.append("</tr>\n");
    }
    out.append("</tbody></table></section>\n");
  }

  private static String change(Figures window, Figures now, Figures before) {
    if (window == null || window.articles() == 0 || before == null) {
      return "<td></td>";
    }
    long more = now.texts() - before.texts();
    String way = more > 0 ? "up" : more < 0 ? "down" : "same";
    String text =
        more == 0 ? "=" : "%s%s".formatted(more > 0 ? "+" : "−", Words.number(Math.abs(more)));
    return "<td class=\"num %s\">%s</td>".formatted(way, text);
  }

  private static void stories(List<Story> stories, StringBuilder out) {
    if (stories.isEmpty()) {
      return;
    }
    head("Stories", "", out);
    out.append("<ol class=\"cards\">\n");
    for (Story story : stories) {
      String headline =
          story.headline() == null || story.headline().isBlank() ? "No headline" : story.headline();
      out.append("<li><h3>").append(HtmlText.escape(headline)).append("</h3>");
      out.append("<p class=\"unit\">").append(HtmlText.escape(Words.stories(story.figures())));
      out.append("</p>");
      if (story.summary() != null && !story.summary().isEmpty()) {
        out.append("<p class=\"told\">").append(sentences(story)).append("</p>");
      }
      out.append("<ul class=\"sources\">");
      for (Story.Member article : story.articles()) {
        String title =
            article.headline() == null || article.headline().isBlank()
                ? "no headline"
                : article.headline();
        out.append("<li>").append(HtmlText.escape(article.publisher())).append(": ");
        out.append(HtmlText.link(title, article.url()));
        out.append(" <span class=\"unit\">").append(Words.shortly(article.time()));
        out.append(" UTC</span></li>");
      }
      out.append("</ul></li>\n");
    }
    out.append("</ol></section>\n");
  }

  /** Sentences, each leading to its article where that has an address. */
  private static String sentences(Story story) {
    return story.summary().stream()
        .map(
            sentence ->
                HtmlText.link(
                    sentence.text(),
                    story.articles().stream()
                        .filter(article -> article.id().equals(sentence.article()))
                        .map(Story.Member::url)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null)))
        .collect(Collectors.joining(" "));
  }

  private static void rising(List<Summary.RisingActor> rising, StringBuilder out) {
    if (rising == null || rising.isEmpty()) {
      return;
    }
    head("Rising", "seen / expected", out);
    out.append("<ol class=\"lines\">\n");
    for (Summary.RisingActor actor : rising) {
      line(
          HtmlText.link(actor.name(), actor.actor()),
          String.format(Locale.ROOT, "%,d / %,.1f", actor.seen(), actor.expected()),
          out);
    }
    out.append("</ol></section>\n");
  }

  private static void newcomers(List<Summary.TopActor> newcomers, StringBuilder out) {
    if (newcomers == null || newcomers.isEmpty()) {
      return;
    }
    head("New", "articles", out);
    out.append("<ol class=\"lines\">\n");
    for (Summary.TopActor actor : newcomers) {
      line(
          HtmlText.link(actor.name(), actor.actor()),
          Words.number(actor.figures().articles()),
          out);
    }
    out.append("</ol></section>\n");
  }

  private static void subjects(List<Summary.TopSubject> subjects, StringBuilder out) {
    if (subjects.isEmpty()) {
      return;
    }
    head("Subjects", "articles", out);
    out.append("<ol class=\"lines\">\n");
    for (Summary.TopSubject subject : subjects) {
      line(
          HtmlText.escape(subject.name()) + HtmlText.spark(subject.history()),
          Words.number(subject.figures().articles()),
          out);
    }
    out.append("</ol></section>\n");
  }

  private static void pairs(List<Summary.ActorPair> pairs, StringBuilder out) {
    if (pairs == null || pairs.isEmpty()) {
      return;
    }
    head("Together", "texts", out);
    out.append("<ol class=\"lines\">\n");
    for (Summary.ActorPair pair : pairs) {
      line(
          HtmlText.escape(pair.firstName() + " · " + pair.secondName()),
          Words.number(pair.texts()),
          out);
    }
    out.append("</ol></section>\n");
  }

  private static void head(String title, String unit, StringBuilder out) {
    out.append("<section class=\"panel\"><div class=\"head\"><h2>").append(title);
    out.append("</h2><span class=\"unit\">").append(unit).append("</span></div>\n");
  }

  private static void line(String name, String number, StringBuilder out) {
    out.append("<li><span class=\"what\">").append(name).append("</span><span class=\"num\">");
    out.append(number).append("</span></li>\n");
  }

  private static List<Long> figures(Figures figures) {
    return List.of(figures.mentions(), figures.articles(), figures.texts(), figures.publishers());
  }

  private static String resource(String name) {
    try (InputStream in = HtmlSummary.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
