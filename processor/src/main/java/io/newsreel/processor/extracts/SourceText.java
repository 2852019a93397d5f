package io.newsreel.processor.extracts;

import java.time.Instant;

/**
 * An article that sentences may be chosen from.
 *
 * @param id the article's id
 * @param published when it was published, as far as that is known and trusted; else null
 * @param headline its headline, or null
 * @param body its text without boilerplate, a block a line
 */
public record SourceText(String id, Instant published, String headline, String body) {}
