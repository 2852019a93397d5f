package io.newsreel.processor.rows;

import io.newsreel.events.AnnotatedArticle;
import io.newsreel.processor.counts.CountChange;

/**
 * A new version of a row of the annotated table, and what follows from it.
 *
 * @param annotated the row
 * @param change what changes in counts and stories
 */
public record RowVersion(AnnotatedArticle annotated, CountChange change) {}
