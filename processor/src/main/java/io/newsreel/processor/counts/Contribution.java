package io.newsreel.processor.counts;

import io.newsreel.events.ActorKind;

/**
 * What an article puts into one count.
 *
 * @param counted what it is counted by
 * @param mentions how often the article names or matches it
 * @param name its name, or null where only the number matters
 * @param actorKind what kind of actor, null for subjects and stories
 */
public record Contribution(Counted counted, int mentions, String name, ActorKind actorKind) {

  boolean countsLike(Contribution other) {
    return other != null && mentions == other.mentions;
  }
}
