package io.newsreel.processor.rows;

import io.newsreel.events.Boilerplate;
import io.newsreel.events.BoilerplateKey;
import io.newsreel.processor.duplicates.Message;
import io.newsreel.processor.stories.StoryEvent;

/** What comes out of the rows of a partition. */
public sealed interface RowOutput {

  /** A new version of a row. */
  record OfRow(RowVersion version) implements RowOutput {}

  /**
   * A block that has become proven to be boilerplate, or is no more.
   *
   * @param block null where it is no more
   */
  record OfBlock(BoilerplateKey key, Boilerplate block) implements RowOutput {}

  /** Something that has happened to an article, to be told to the stories. */
  record ToStories(StoryEvent event) implements RowOutput {}

  /** Something to say to a partition that owns bands. */
  record ToBands(int partition, Message message) implements RowOutput {}

  /** Something to say to the partition in which another article lives. */
  record ToHome(Message message) implements RowOutput {}
}
