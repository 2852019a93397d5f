package io.newsreel.processor.rows;

import io.newsreel.processor.duplicates.Message;

/** What comes out of the rows of a partition. */
public sealed interface RowOutput {

  /** A new version of a row. */
  record OfRow(RowVersion version) implements RowOutput {}

  /** Something to say to a partition that owns bands. */
  record ToBands(int partition, Message message) implements RowOutput {}

  /** Something to say to the partition in which another article lives. */
  record ToHome(Message message) implements RowOutput {}
}
