package io.newsreel.processor.duplicates;

import java.util.Optional;

/**
 * What has been found out about an article.
 *
 * @param article the article's id
 * @param original the article it repeats; empty where there is none (any more)
 */
public record Verdict(String article, Optional<Original> original) {}
