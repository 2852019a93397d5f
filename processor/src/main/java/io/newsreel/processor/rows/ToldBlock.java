package io.newsreel.processor.rows;

import io.newsreel.events.Boilerplate;
import io.newsreel.events.BoilerplateKey;
import io.newsreel.processor.clean.Block;
import io.newsreel.processor.clean.BlockKey;
import io.newsreel.processor.clean.LearnedBlocks;
import java.time.Instant;
import java.util.List;

/** How it is told that a publisher's block has been learned, or unlearned. */
final class ToldBlock {

  private ToldBlock() {}

  /**
   * A record of the boilerplate topic: with the evidence if the block is proven, empty if it is no
   * more.
   *
   * @param blocks of the article that proved it
   * @param reason why the block is dropped
   */
  static RowOutput.OfBlock of(
      String publisher, List<Block> blocks, LearnedBlocks.Change change, String reason) {
    Boilerplate evidence =
        blocks.stream()
            .map(Block::text)
            .filter(text -> change.proven() && BlockKey.of(publisher, text) == change.key())
            .findFirst()
            .map(text -> evidence(publisher, text, change, reason))
            .orElse(null);
    return new RowOutput.OfBlock(
        new BoilerplateKey(publisher, change.key(), change.from()), evidence);
  }

  private static Boilerplate evidence(
      String publisher, String text, LearnedBlocks.Change change, String reason) {
    return new Boilerplate(
        publisher,
        text,
        change.from(),
        change.to(),
        Instant.ofEpochMilli(change.carriers().get(0).time()),
        change.carriers().stream().map(LearnedBlocks.Carrier::id).toList(),
        reason);
  }
}
