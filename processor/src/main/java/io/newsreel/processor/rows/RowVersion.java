package io.newsreel.processor.rows;

import io.newsreel.events.AnnotatedArticle;
import io.newsreel.processor.counts.CountChange;
import io.newsreel.processor.stories.StoryEvent;

/**
 * A new version of a row of the annotated table, and what follows from it.
 *
 * @param annotated the row
 * @param story what the stories have to know of it, or null
 * @param change what changes in counts and stories
 */
public record RowVersion(AnnotatedArticle annotated, StoryEvent story, CountChange change) {}
