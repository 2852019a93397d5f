package io.newsreel.events;

import java.time.Instant;
import java.util.List;

/**
 * A block that a publisher repeats, and that is therefore dropped from its articles.
 *
 * @param publisher the publisher
 * @param block the text of the block
 * @param from beginning of the period in which it is proven
 * @param to end of the period
 * @param since trusted time of the earliest article known to carry it in the period
 * @param carriers ids of the articles that proved it, the earliest first; others may carry it
 * @param reason the rule that took it for proven
 */
public record Boilerplate(
    String publisher,
    String block,
    Instant from,
    Instant to,
    Instant since,
    List<String> carriers,
    String reason) {}
