package io.newsreel.processor.annotate;

import io.newsreel.events.AnnotatedArticle;
import io.newsreel.processor.counts.Facts;

/**
 * An annotated article and what it puts into counts.
 *
 * @param row the row of the annotated table
 * @param facts what the row counts for; null if it is withdrawn
 */
public record Annotation(AnnotatedArticle row, Facts facts) {}
