package io.newsreel.processor.counts;

import io.newsreel.events.ActorKind;

/**
 * What an article puts into one count.
 *
 * @param counted what it is counted by
 * @param mentions how often the article names or matches it, 1 or more
 * @param name what the article calls it
 * @param actorKind what kind of actor, null for subjects
 */
public record Contribution(Counted counted, int mentions, String name, ActorKind actorKind) {}
