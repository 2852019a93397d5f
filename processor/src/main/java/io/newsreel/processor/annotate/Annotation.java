package io.newsreel.processor.annotate;

import io.newsreel.events.AnnotatedArticle;
import io.newsreel.processor.counts.Facts;
import io.newsreel.processor.text.Tokens;

/**
 * An annotated article, what it puts into counts, and what it is compared by.
 *
 * @param row the row of the annotated table
 * @param facts what the row counts for; null if it is withdrawn
 * @param headline words of the headline; null if it is withdrawn
 * @param body words of the text; null if it is withdrawn
 */
public record Annotation(AnnotatedArticle row, Facts facts, Tokens headline, Tokens body) {}
