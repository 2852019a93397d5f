package io.newsreel.processor.clean;

/** Titles often end in the site's name: "… | Site", "… - Site", "… – Site". */
final class PageTitle {

  private static final String[] SEPARATORS = {" | ", " - ", " – ", " — ", " :: ", " » ", " · "};

  private PageTitle() {}

  /**
   * A title without the name of its site.
   *
   * @param site the name as the page states it, or null: then only what stands behind a bar goes
   */
  static String withoutSite(String title, String site) {
    int cut = -1;
    for (String separator : SEPARATORS) {
      cut = Math.max(cut, title.lastIndexOf(separator));
    }
    if (cut <= 0) {
      return title;
    }
    String last = title.substring(cut + 1).trim();
    String name = last.substring(last.indexOf(' ') + 1).trim();
    boolean isSite = site == null ? last.startsWith("|") : name.equalsIgnoreCase(site.trim());
    return isSite ? title.substring(0, cut).trim() : title;
  }
}
