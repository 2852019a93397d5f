package io.newsreel.processor.clean;

import java.util.Locale;
import java.util.Set;

/**
 * Keeps pages from nesting without end. The time to parse a page grows with the square of its
 * depth, so elements that would lie deeper than {@value #DEEPEST} are left out, not their text.
 *
 * <p>Depth is counted roughly: start tags less end tags of those elements that stay open until they
 * are closed. No page that a person reads comes near the bound.
 */
final class Nesting {

  private static final int DEEPEST = 3000;

  /** Length of the longest name below. */
  private static final int LONGEST = 8;

  /** Elements that end by themselves, or hold nothing: they do not nest. */
  private static final Set<String> SHALLOW =
      Set.of(
          "area",
          "base",
          "br",
          "col",
          "embed",
          "hr",
          "img",
          "input",
          "link",
          "meta",
          "param",
          "source",
          "track",
          "wbr",
          "p",
          "li",
          "dt",
          "dd",
          "option",
          "optgroup",
          "tr",
          "td",
          "th",
          "thead",
          "tbody",
          "tfoot",
          "html",
          "head",
          "body",
          "frame",
          "script",
          "style");

  private Nesting() {}

  /** The page without the tags that lie too deep; the page itself where there are none. */
  static String bounded(String html) {
    return mayBeDeep(html) ? cut(html) : html;
  }

  /** Whether there are many more start tags than end tags, which is quickly told. */
  private static boolean mayBeDeep(String html) {
    int more = 0;
    int most = 0;
    for (int tag = html.indexOf('<'); tag >= 0; tag = html.indexOf('<', tag + 1)) {
      char next = tag + 1 < html.length() ? html.charAt(tag + 1) : ' ';
      more += next == '/' ? -1 : Character.isLetter(next) ? 1 : 0;
      more = Math.max(more, 0);
      most = Math.max(most, more);
    }
    return most > DEEPEST;
  }

  private static String cut(String html) {
    StringBuilder kept = null;
    int from = 0;
    int depth = 0;
    for (int tag = html.indexOf('<'); tag >= 0; tag = html.indexOf('<', tag + 1)) {
      boolean end = tag + 1 < html.length() && html.charAt(tag + 1) == '/';
      int start = end ? tag + 2 : tag + 1;
      int stop = start;
      while (stop < html.length() && Character.isLetterOrDigit(html.charAt(stop))) {
        stop++;
      }
      if (html.startsWith("!--", start)) {
        tag = after(html, "-->", stop);
        continue;
      }
      if (!end && (named(html, "script", start, stop) || named(html, "style", start, stop))) {
        tag = after(html, "</" + html.substring(start, stop), stop);
        continue;
      }
      if (stop == start || shallow(html, start, stop)) {
        continue;
      }
      depth = Math.max(0, depth + (end ? -1 : 1));
      if (!end && depth > DEEPEST || end && depth >= DEEPEST) {
        int close = html.indexOf('>', stop);
        if (kept == null) {
          kept = new StringBuilder(html.length());
        }
        kept.append(html, from, tag).append(' ');
        from = close < 0 ? html.length() : close + 1;
        tag = from - 1;
      }
    }
    return kept == null ? html : kept.append(html, from, html.length()).toString();
  }

  private static boolean named(String html, String name, int start, int stop) {
    return stop - start == name.length() && html.regionMatches(true, start, name, 0, name.length());
  }

  /** The index before what ends a script or a comment; the page's end where nothing does. */
  private static int after(String html, String end, int from) {
    int found = html.indexOf(end, from);
    return found < 0 ? html.length() : found - 1;
  }

  private static boolean shallow(String html, int start, int stop) {
    return stop - start <= LONGEST
        && SHALLOW.contains(html.substring(start, stop).toLowerCase(Locale.ROOT));
  }
}
