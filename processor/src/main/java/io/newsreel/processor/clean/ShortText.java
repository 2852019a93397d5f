package io.newsreel.processor.clean;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * The text of an element that is short by its nature, a heading or a name. What has more to it is
 * none, and is not read to its end: in a hostile page ten thousand headings stand in one another,
 * each with all of the page in it.
 */
final class ShortText implements NodeFilter {

  private static final int LONGEST = 1000;
  private static final int MOST_NODES = 200;

  private final StringBuilder text = new StringBuilder();
  private int nodes;

  private ShortText() {}

  /** The text with tidy spaces; empty if there is none, or too much. */
  static String of(Element element) {
    ShortText read = new ShortText();
    element.filter(read);
    return read.isShort() ? Whitespace.tidy(read.text.toString()) : "";
  }

  private boolean isShort() {
    return nodes <= MOST_NODES && text.length() <= LONGEST;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    nodes++;
    if (node instanceof TextNode words) {
      text.append(words.getWholeText());
    } else {
      space(node);
    }
    return isShort() ? FilterResult.CONTINUE : FilterResult.STOP;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    space(node);
    return FilterResult.CONTINUE;
  }

  private void space(Node node) {
    if (node instanceof Element element && (element.isBlock() || element.nameIs("br"))) {
      text.append(' ');
    }
  }
}
