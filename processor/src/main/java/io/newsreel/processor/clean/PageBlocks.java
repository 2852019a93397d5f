package io.newsreel.processor.clean;

import java.util.Arrays;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Cuts a page into segments in one walk without recursion, so that no depth of nesting hurts. */
final class PageBlocks {

  private static final Set<String> SKIPPED =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "svg",
          "math",
          "iframe",
          "object",
          "embed",
          "canvas",
          "button",
          "select",
          "option",
          "textarea",
          "input",
          "head",
          "title",
          "video",
          "audio",
          "map",
          "dialog",
          "menu");

  /** Elements whose names tell of the page as a whole, or of what a table is about. */
  private static final Set<String> UNNAMED =
      Set.of("body", "main", "table", "thead", "tbody", "tr", "td", "th");

  /** Elements too small to be the body, whatever their names say of the fonts. */
  private static final Set<String> LEAVES = Set.of("p", "li", "h1", "h2", "h3", "h4", "h5", "h6");

  private static final Set<String> INLINE =
      Set.of(
          "a",
          "abbr",
          "acronym",
          "b",
          "bdi",
          "bdo",
          "big",
          "cite",
          "code",
          "data",
          "del",
          "dfn",
          "em",
          "font",
          "i",
          "img",
          "ins",
          "kbd",
          "label",
          "mark",
          "q",
          "s",
          "samp",
          "small",
          "span",
          "strike",
          "strong",
          "sub",
          "sup",
          "time",
          "tt",
          "u",
          "var",
          "wbr",
          "amp-img",
          "picture",
          "source",
          "g-emoji",
          "nobr",
          "o:p",
          "st1:place");

  private final ElementNames names;
  private final PageTree tree = new PageTree();
  private final StringBuilder text = new StringBuilder();
  private String[] tags = new String[1024];
  private int linked;
  private int links;
  private int current = -1;

  private PageBlocks(ElementNames names) {
    this.names = names;
  }

  /** The tree of the blocks below an element. */
  static PageTree of(Element root, ElementNames names) {
    PageBlocks blocks = new PageBlocks(names);
    blocks.walk(root);
    return blocks.tree;
  }

  private void walk(Element root) {
    Node node = root;
    int depth = 0;
    while (true) {
      boolean entered = enter(node);
      if (entered && node.childNodeSize() > 0) {
        node = node.childNode(0);
        depth++;
        continue;
      }
      if (entered) {
        leave(node);
      }
      while (depth > 0 && node.nextSibling() == null) {
        node = node.parentNode();
        depth--;
        leave(node);
      }
      if (depth == 0) {
        return;
      }
      node = node.nextSibling();
    }
  }

  private boolean enter(Node node) {
    if (node instanceof TextNode leaf) {
      add(leaf.getWholeText());
      return false;
    }
    if (!(node instanceof Element element)) {
      return false;
    }
    String tag = element.normalName();
    if (tag.equals("br") || tag.equals("hr")) {
      flush();
      return false;
    }
    if (SKIPPED.contains(tag)) {
      return false;
    }
    if (tag.equals("a")) {
      links++;
    }
    if (isBlock(element, tag)) {
      flush();
      open(element, tag);
    } else if (tag.equals("td") || tag.equals("th")) {
      cell();
    }
    return true;
  }

  private void leave(Node node) {
    String tag = node.normalName();
    if (tag.equals("a")) {
      links--;
    } else if (isBlock((Element) node, tag)) {
      flush();
      current = tree.close(current);
    }
  }

  /** Cells are blocks where the table lays out the page, and parts of their row otherwise. */
  private static boolean isBlock(Element element, String tag) {
    if (!tag.equals("td") && !tag.equals("th")) {
      return !INLINE.contains(tag);
    }
    Element child = element.firstElementChild();
    while (child != null && INLINE.contains(child.normalName())) {
      child = child.nextElementSibling();
    }
    return child != null;
  }

  private void open(Element element, String tag) {
    int name = 31 * tag.hashCode() + element.className().hashCode();
    current = tree.open(current, name, says(element, tag));
    if (current >= tags.length) {
      tags = Arrays.copyOf(tags, current * 2);
    }
    tags[current] = tag;
    if (tag.equals("article")) {
      tree.markArticle(current);
    }
    if (isStated(element)) {
      tree.markStated(current);
    }
  }

  private int says(Element element, String tag) {
    if (UNNAMED.contains(tag)) {
      return ElementNames.NOTHING;
    }
    int byTag = names.ofMark('<' + tag + '>');
    if (element.attributesSize() == 0) {
      return byTag;
    }
    if (isHidden(element)) {
      return names.ofMark("[hidden]");
    }
    int byClass = names.of(element.className());
    int byId = names.ofId(element.id());
    if (isStated(element)
        || ((byClass == ElementNames.BODY || byId == ElementNames.BODY) && !LEAVES.contains(tag))) {
      return ElementNames.BODY;
    }
    int byName = byClass == ElementNames.NOTHING || names.isSure(byId) ? byId : byClass;
    return byName == ElementNames.NOTHING ? byTag : byName;
  }

  private static boolean isStated(Element element) {
    return element.attr("itemprop").contains("articleBody");
  }

  private static boolean isHidden(Element element) {
    if (element.hasAttr("hidden")) {
      return true;
    }
    String style = element.attr("style");
    return !style.isEmpty() && (style.contains("display:none") || style.contains("display: none"));
  }

  private void cell() {
    if (text.length() > 0) {
      text.append(" | ");
    }
  }

  private void add(String words) {
    text.append(words);
    if (links > 0) {
      linked += words.length();
    }
  }

  private void flush() {
    if (text.length() == 0) {
      return;
    }
    String tidy = Whitespace.tidy(text.toString());
    if (!tidy.isEmpty() && current >= 0) {
      tree.add(new Segment(tidy, tags[current], linked, current));
    }
    text.setLength(0);
    linked = 0;
  }
}
