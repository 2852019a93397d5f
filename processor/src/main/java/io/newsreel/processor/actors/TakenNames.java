package io.newsreel.processor.actors;

import java.util.HashSet;
import java.util.Set;

/** The names that entries have, so that a list beside them does not give one a second time. */
final class TakenNames {

  private final Set<String> slugs = new HashSet<>();

  TakenNames(Iterable<ActorEntry> entries) {
    for (ActorEntry entry : entries) {
      slugs.add(entry.id());
      entry.names().forEach(name -> slugs.add(Actor.slug(name)));
      entry.demonyms().forEach(name -> slugs.add(Actor.slug(name)));
      entry.alone().forEach(name -> slugs.add(Actor.slug(name)));
    }
  }

  /** Takes a name if it is free. */
  boolean take(String name) {
    return slugs.add(Actor.slug(name));
  }

  /** Takes a name, and the local id that is made of it, if both are free. */
  boolean takeWithId(String name) {
    return take(name) && slugs.add(ActorEntry.localId(name));
  }
}
