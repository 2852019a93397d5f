package io.newsreel.processor.rows;

import io.newsreel.events.Article;
import io.newsreel.processor.duplicates.Verdict;
import io.newsreel.processor.stories.Placement;

/** What can happen to a row of the annotated table. */
public sealed interface RowEvent {

  /** An article has arrived. */
  record Arrived(Article article) implements RowEvent {}

  /** A partition has found out what an article repeats. */
  record Judged(Verdict verdict) implements RowEvent {}

  /** An article has been put into a story. */
  record Placed(Placement placement) implements RowEvent {}
}
