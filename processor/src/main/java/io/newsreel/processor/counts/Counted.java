package io.newsreel.processor.counts;

/**
 * Something that articles are counted by.
 *
 * @param kind what it is
 * @param id actor id or subject URI
 */
public record Counted(CountKind kind, String id) {}
