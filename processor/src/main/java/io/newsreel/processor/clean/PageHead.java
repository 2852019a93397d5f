package io.newsreel.processor.clean;

import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a page states about itself: headline, language, address, time. */
final class PageHead {

  private static final String[] TIMES = {
    "article:published_time",
    "og:article:published_time",
    "datepublished",
    "parsely-pub-date",
    "sailthru.date",
    "publish-date",
    "publish_date",
    "publication_date",
    "pubdate",
    "published",
    "dc.date.issued",
    "dcterms.created",
    "dc.date",
    "dcterms.date",
    "date"
  };

  private final Document page;
  private final Map<String, String> metas = new HashMap<>();
  private final JsonLd jsonLd = new JsonLd();

  PageHead(Document page) {
    this.page = page;
    for (Element meta : page.getElementsByTag("meta")) {
      String name = meta.attr("property");
      name = name.isEmpty() ? meta.attr("name") : name;
      name = name.isEmpty() ? meta.attr("itemprop") : name;
      if (!name.isEmpty() && !meta.attr("content").isBlank()) {
        metas.putIfAbsent(name.toLowerCase(Locale.ROOT), meta.attr("content"));
      }
    }
    for (Element script : page.getElementsByTag("script")) {
      if (script.attr("type").equalsIgnoreCase("application/ld+json")) {
        jsonLd.read(script.data());
      }
    }
  }

  /** The headline, or null: the page's only first-level heading, or what its title begins with. */
  String headline() {
    String title = first(metas.get("og:title"), metas.get("twitter:title"), page.title());
    String only = null;
    int count = 0;
    for (Element heading : page.getElementsByTag("h1")) {
      String text = Whitespace.tidy(heading.text());
      if (text.isEmpty()) {
        continue;
      }
      if (title != null && Whitespace.tidy(title).startsWith(text)) {
        return text;
      }
      only = text;
      count++;
    }
    if (jsonLd.headline() != null && !jsonLd.headline().isBlank()) {
      return Whitespace.tidy(jsonLd.headline());
    }
    if (title != null) {
      return withoutSite(Whitespace.tidy(title));
    }
    return count == 1 ? only : null;
  }

  /** Titles often end in the site's name: "… | Site", "… - Site". */
  private String withoutSite(String title) {
    String site = metas.get("og:site_name");
    int cut = Math.max(title.lastIndexOf(" | "), title.lastIndexOf(" - "));
    if (cut > 0 && (site == null ? title.lastIndexOf(" | ") == cut : title.endsWith(site))) {
      return title.substring(0, cut).trim();
    }
    return title;
  }

  /** The article's text as JSON-LD states it, or null. */
  String body() {
    return jsonLd.body();
  }

  /** The language as a BCP 47 tag, or null. */
  String language() {
    Element html = page.getElementsByTag("html").first();
    String stated =
        first(
            html == null ? null : html.attr("lang"),
            jsonLd.language(),
            metas.get("og:locale"),
            metas.get("language"));
    if (stated == null) {
      return null;
    }
    Locale locale = Locale.forLanguageTag(stated.trim().replace('_', '-'));
    return locale.getLanguage().isEmpty() ? null : locale.toLanguageTag();
  }

  /** The canonical address, or null. */
  String url() {
    for (Element link : page.getElementsByTag("link")) {
      if (link.attr("rel").equalsIgnoreCase("canonical") && link.attr("href").startsWith("http")) {
        return link.attr("href").trim();
      }
    }
    String stated = metas.get("og:url");
    return stated != null && stated.startsWith("http") ? stated.trim() : null;
  }

  /** When the page says it was published, or null. */
  Instant published() {
    Instant published = PageTimes.parse(jsonLd.published());
    for (int i = 0; published == null && i < TIMES.length; i++) {
      published = PageTimes.parse(metas.get(TIMES[i]));
    }
    if (published == null) {
      for (Element time : page.getElementsByTag("time")) {
        published = PageTimes.parse(time.attr("datetime"));
        if (published != null) {
          break;
        }
      }
    }
    return published;
  }

  private static String first(String... values) {
    for (String value : values) {
      if (value != null && !value.isBlank()) {
        return value;
      }
    }
    return null;
  }
}
