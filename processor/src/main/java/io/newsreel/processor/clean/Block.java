package io.newsreel.processor.clean;

/**
 * One line or paragraph of an article that was kept.
 *
 * @param text the block: NFC, white space collapsed, no zero-width characters
 * @param line its 1-based line in the delivered text, or its 1-based block in a page
 */
public record Block(String text, int line) {}
