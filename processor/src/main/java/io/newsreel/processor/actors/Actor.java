package io.newsreel.processor.actors;

import io.newsreel.events.ActorKind;
import io.newsreel.processor.text.Folding;

/**
 * Whom a mention names: an entry of the dictionary or somebody unlisted.
 *
 * @param id the actor's id
 * @param name the actor's name
 * @param kind what it is
 * @param entry its dictionary entry, or null where it is unlisted
 * @param country ISO 3166 alpha-3 of the state it belongs to, or null
 */
record Actor(String id, String name, ActorKind kind, ActorEntry entry, String country) {

  /** Actors are told apart by their ids. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Actor actor && actor.id.equals(id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  static Actor of(ActorEntry entry) {
    return new Actor(entry.id(), entry.name(), entry.kind(), entry, entry.country());
  }

  /** Somebody or something that no entry lists; the name alone makes the id. */
  static Actor unlisted(String name, ActorKind kind, String country) {
    return new Actor("newsreel:actor/" + slug(name), name, kind, null, country);
  }

  /** A name as lower-case ASCII words joined by hyphens. */
  static String slug(String name) {
    String folded = Folding.fold(name);
    StringBuilder slug = new StringBuilder(folded.length());
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      boolean plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
      if (plain) {
        slug.append(c);
      } else if (c != '\''
          && c != '\u2019'
          && c != '.'
          && !slug.isEmpty()
          && slug.charAt(slug.length() - 1) != '-') {
        slug.append('-');
      }
    }
    int end = slug.length();
    return slug.substring(0, end > 0 && slug.charAt(end - 1) == '-' ? end - 1 : end);
  }
}
