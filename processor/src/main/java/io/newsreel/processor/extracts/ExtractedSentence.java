package io.newsreel.processor.extracts;

/**
 * A sentence of a summary, as it stands in its article.
 *
 * @param article id of the article
 * @param start where it begins in the article's body, in code points
 * @param end where it ends there, exclusive
 * @param text what stands between, unchanged
 * @param reason why it was chosen, for a person
 */
public record ExtractedSentence(String article, int start, int end, String text, String reason) {}
