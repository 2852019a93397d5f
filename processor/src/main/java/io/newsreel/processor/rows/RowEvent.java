package io.newsreel.processor.rows;

import io.newsreel.events.Article;
import io.newsreel.processor.duplicates.Message;
import io.newsreel.processor.stories.Placement;

/** What can happen to a row of the annotated table. */
public sealed interface RowEvent {

  /** An article has arrived. */
  record Arrived(Article article) implements RowEvent {}

  /** An article's text has to be compared with another one, or may have to be. */
  record Said(Message message) implements RowEvent {}

  /** An article has been put into a story. */
  record Placed(Placement placement) implements RowEvent {}
}
