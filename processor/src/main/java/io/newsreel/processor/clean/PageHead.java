package io.newsreel.processor.clean;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a page states about itself. Each fact is taken from the first place that has it, in the
 * order in which they have proven right:
 *
 * <ul>
 *   <li>headline: the first-level heading that the title begins with; JSON-LD; {@code og:title},
 *       {@code twitter:title} or the title without the site's name; the page's only first-level
 *       heading
 *   <li>language: {@code lang} of the page; JSON-LD; {@code og:locale}; {@code language}
 *   <li>address: {@code rel=canonical}; {@code og:url}
 *   <li>publisher: {@code og:site_name}; JSON-LD; other meta elements
 *   <li>authors: JSON-LD; meta elements; {@code rel=author} and {@code itemprop=author}
 *   <li>published: JSON-LD of the article; meta elements, the exact ones first; {@code
 *       itemprop=datePublished}; the first {@code <time>}; JSON-LD of the page; the day in the
 *       address
 *   <li>modified: JSON-LD; meta elements; {@code itemprop=dateModified}
 * </ul>
 */
final class PageHead {

  private static final String[] PUBLISHED = {
    "article:published_time",
    "og:article:published_time",
    "datepublished",
    "parsely-pub-date",
    "sailthru.date",
    "cxenseparse:recs:publishtime",
    "publish-date",
    "publish_date",
    "publication_date",
    "publishdate",
    "pubdate",
    "published",
    "dc.date.issued",
    "dcterms.issued",
    "dcterms.created",
    "dc.date.created",
    "dc.date",
    "dcterms.date",
    "date"
  };

  private static final String[] MODIFIED = {
    "article:modified_time",
    "og:updated_time",
    "og:article:modified_time",
    "datemodified",
    "lastmod",
    "last-modified",
    "dcterms.modified",
    "dc.date.modified"
  };

  private static final String[] PUBLISHER = {
    "publisher",
    "dc.publisher",
    "dcterms.publisher",
    "application-name",
    "apple-mobile-web-app-title"
  };

  private static final String[] AUTHOR = {
    "author",
    "parsely-author",
    "sailthru.author",
    "byl",
    "dc.creator",
    "dcterms.creator",
    "article:author"
  };

  /** Longer ones are sentences about an author, or lists of everyone. */
  private static final int LONGEST_NAME = 60;

  private final Document page;
  private final Map<String, String> metas = new HashMap<>();
  private final List<Element> headings = new ArrayList<>();
  private final List<Element> times = new ArrayList<>();
  private final List<Element> stated = new ArrayList<>();
  private final JsonLd jsonLd = new JsonLd();
  private String canonical;

  PageHead(Document page) {
    this.page = page;
    page.forEach(this::look);
  }

  /** Every element once: a page is walked through a single time. */
  private void look(Element element) {
    switch (element.normalName()) {
      case "meta" -> meta(element);
      case "script" -> {
        if (element.attr("type").toLowerCase(Locale.ROOT).startsWith("application/ld+json")) {
          jsonLd.read(element.data());
        }
      }
      case "h1" -> headings.add(element);
      case "time" -> times.add(element);
      case "link" -> {
        if (element.attr("rel").equalsIgnoreCase("canonical")) {
          canonical = first(canonical, element.attr("href"));
        }
      }
      default -> {}
    }
    if (element.attributesSize() > 0
        && (element.hasAttr("itemprop") || element.attr("rel").equals("author"))) {
      stated.add(element);
    }
  }

  private void meta(Element meta) {
    String name = first(meta.attr("property"), meta.attr("name"), meta.attr("itemprop"));
    if (name != null && !meta.attr("content").isBlank()) {
      metas.putIfAbsent(name.toLowerCase(Locale.ROOT), meta.attr("content"));
    }
  }

  /** The headline, or null. */
  String headline() {
    String title = first(metas.get("og:title"), metas.get("twitter:title"), page.title());
    String only = null;
    int count = 0;
    for (Element heading : headings) {
      String text = ShortText.of(heading);
      if (text.isEmpty()) {
        continue;
      }
      if (title != null && Whitespace.tidy(title).startsWith(text)) {
        return text;
      }
      only = text;
      count++;
    }
    if (jsonLd.headline() != null) {
      return Whitespace.tidy(jsonLd.headline());
    }
    if (title != null) {
      return PageTitle.withoutSite(Whitespace.tidy(title), metas.get("og:site_name"));
    }
    return count == 1 ? only : null;
  }

  /** The article's text as JSON-LD states it, or null. */
  String body() {
    return jsonLd.body();
  }

  /** The language as a BCP 47 tag, or null. */
  String language() {
    Element html = page.firstElementChild();
    String stated =
        first(
            html == null ? null : html.attr("lang"),
            html == null ? null : html.attr("xml:lang"),
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
    if (canonical != null && canonical.startsWith("http")) {
      return canonical.trim();
    }
    String stated = metas.get("og:url");
    return stated != null && stated.startsWith("http") ? stated.trim() : null;
  }

  /** The publisher's name as the page writes it, or null. */
  String publisher() {
    String stated = first(metas.get("og:site_name"), jsonLd.publisher(), meta(PUBLISHER));
    return stated == null ? null : Whitespace.tidy(stated);
  }

  /** The authors' names, each once; empty where the page states none. */
  List<String> authors() {
    Set<String> authors = new LinkedHashSet<>();
    jsonLd.authors().forEach(author -> addName(author, authors));
    if (authors.isEmpty()) {
      for (String name : AUTHOR) {
        addName(metas.get(name), authors);
        if (!authors.isEmpty()) {
          break;
        }
      }
    }
    if (authors.isEmpty()) {
      for (Element element : stated) {
        if (element.attr("itemprop").equals("author") || element.attr("rel").equals("author")) {
          addName(ShortText.of(element), authors);
        }
      }
    }
    return new ArrayList<>(authors);
  }

  private static void addName(String written, Set<String> authors) {
    if (written == null || written.contains("://")) {
      return;
    }
    String name = Whitespace.tidy(written).replaceFirst("^(?i:by|von|par|por)\\s+", "");
    if (!name.isEmpty() && name.length() <= LONGEST_NAME) {
      authors.add(name);
    }
  }

  /**
   * When the page says it was published, or null.
   *
   * @param url the address it was delivered from, or null
   */
  Instant published(String url) {
    Instant published = PageTimes.parse(jsonLd.published());
    published = published != null ? published : time(PUBLISHED);
    published = published != null ? published : microdata("datePublished");
    published = published != null ? published : firstTime();
    published = published != null ? published : PageTimes.parse(jsonLd.pagePublished());
    published = published != null ? published : PageTimes.inAddress(url());
    return published != null ? published : PageTimes.inAddress(url);
  }

  /** When the page says it was last changed, or null. */
  Instant modified() {
    Instant modified = PageTimes.parse(jsonLd.modified());
    modified = modified != null ? modified : time(MODIFIED);
    return modified != null ? modified : microdata("dateModified");
  }

  private Instant time(String[] names) {
    Instant time = null;
    for (int i = 0; time == null && i < names.length; i++) {
      time = PageTimes.parse(metas.get(names[i]));
    }
    return time;
  }

  private Instant microdata(String property) {
    Instant time = null;
    for (Element element : stated) {
      if (time == null && element.attr("itemprop").equals(property)) {
        time =
            PageTimes.parse(
                first(element.attr("content"), element.attr("datetime"), element.ownText()));
      }
    }
    return time;
  }

  private Instant firstTime() {
    Instant published = null;
    for (Element time : times) {
      published = published != null ? published : PageTimes.parse(time.attr("datetime"));
    }
    return published;
  }

  private String meta(String[] names) {
    String value = null;
    for (int i = 0; value == null && i < names.length; i++) {
      value = metas.get(names[i]);
    }
    return value;
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
