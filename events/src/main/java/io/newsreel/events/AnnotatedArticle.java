package io.newsreel.events;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * One row of the annotated table: the article as ninjs 3.1, and what Newsreel decided about it. A
 * newer row with the same id replaces the older one.
 *
 * @param id the article's id, also the record's key
 * @param article the article in ninjs 3.1, its text without boilerplate
 * @param analysis every decision, with its reason
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record AnnotatedArticle(String id, Ninjs article, Analysis analysis) {}
