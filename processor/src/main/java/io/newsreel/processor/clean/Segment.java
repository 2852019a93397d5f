package io.newsreel.processor.clean;

/**
 * One block of text of a page, with what tells article from furniture.
 *
 * @param text the text, tidied
 * @param tag the block element it stands in
 * @param linked how many of its characters are links
 * @param element index of that element in {@link PageTree}
 */
record Segment(String text, String tag, int linked, int element) {

  /** Share of the text that is links, 0 to 1. */
  double linkDensity() {
    return Math.min(1, (double) linked / text.length());
  }

  boolean isHeading() {
    return tag.length() == 2
        && tag.charAt(0) == 'h'
        && tag.charAt(1) >= '1'
        && tag.charAt(1) <= '6';
  }

  /** Whether it is an entry of a list or a row of a table: short, but often the article's own. */
  boolean isListed() {
    return tag.equals("li")
        || tag.equals("tr")
        || tag.equals("td")
        || tag.equals("th")
        || tag.equals("dd")
        || tag.equals("dt");
  }
}
