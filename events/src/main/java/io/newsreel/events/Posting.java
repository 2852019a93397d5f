package io.newsreel.events;

/**
 * What one article put into a count: the evidence behind a number.
 *
 * @param article the article's id
 * @param mentions how often it names the actor, or matches the subject
 * @param publisher its publisher
 * @param text id of the earliest article with the same text; its own id where it is no reprint
 */
public record Posting(String article, int mentions, String publisher, String text) {}
