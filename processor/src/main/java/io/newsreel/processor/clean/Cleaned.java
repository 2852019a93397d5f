package io.newsreel.processor.clean;

import io.newsreel.events.Analysis.Dropped;
import io.newsreel.processor.text.Tokens;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * An article parted into content and boilerplate.
 *
 * @param headline the headline as delivered, else the page's, else null
 * @param blocks the content, in order
 * @param words the words of the content, whose text is the blocks, one a line
 * @param dropped the boilerplate, in order, each block with its reason
 * @param language BCP 47 tag that the source or the page states, or null
 * @param url the page's canonical URL, or null; always null for plain text
 * @param published when the page says it was published, or null; always null for plain text
 * @param publisher the publisher's name as the page writes it, or null; always null for plain text
 * @param authors the authors' names as the page writes them; empty for plain text
 * @param modified when the page says it was last changed, or null; always null for plain text
 */
public record Cleaned(
    String headline,
    List<Block> blocks,
    Tokens words,
    List<Dropped> dropped,
    String language,
    String url,
    Instant published,
    String publisher,
    List<String> authors,
    Instant modified) {

  /** Copies the lists. */
  public Cleaned {
    blocks = List.copyOf(blocks);
    dropped = List.copyOf(dropped);
    authors = List.copyOf(authors);
  }

  /** The content, a block a line. */
  public String body() {
    return words.text();
  }

  /**
   * Leaves out the blocks that the stream has proven to be boilerplate as well.
   *
   * @param proven gives the reason for a block by its index, empty where the block is content
   */
  public Cleaned without(IntFunction<Optional<String>> proven) {
    List<Block> kept = new ArrayList<>(blocks.size());
    List<Dropped> left = new ArrayList<>(dropped);
    boolean[] stays = new boolean[blocks.size()];
    for (int i = 0; i < stays.length; i++) {
      Block block = blocks.get(i);
      Optional<String> reason = proven.apply(i);
      stays[i] = reason.isEmpty();
      if (reason.isPresent()) {
        left.add(new Dropped(block.text(), block.line(), reason.get()));
      } else {
        kept.add(block);
      }
    }
    if (kept.size() == blocks.size()) {
      return this;
    }
    left.sort(Comparator.comparingInt(Dropped::line));
    return new Cleaned(
        headline,
        kept,
        Lines.wordsOf(words, blocks.stream().map(Block::text).toList(), stays),
        left,
        language,
        url,
        published,
        publisher,
        authors,
        modified);
  }
}
