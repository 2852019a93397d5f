package io.newsreel.processor.actors;

import io.newsreel.events.ActorKind;
import io.newsreel.processor.text.Folding;
import io.newsreel.processor.text.Tokens;

/**
 * Whom a mention names: an entry of the dictionary or somebody unlisted. Actors are told apart by
 * their ids.
 */
final class Actor {

  /** What the ids of actors begin with that have none elsewhere. */
  static final String LOCAL = "newsreel:actor/";

  private final String name;
  private final ActorKind kind;
  private final ActorEntry entry;
  private final String country;

  private final String actsFor;

  /** Hash of the first word of a listed person's name; 0 for all others. */
  private final long firstName;

  /** Made when it is asked for: most unlisted names are candidates that come to nothing. */
  private String id;

  private Actor(String id, String name, ActorKind kind, ActorEntry entry, String country) {
    this.id = id;
    this.name = name;
    this.kind = kind;
    this.entry = entry;
    this.country = country;
    this.actsFor = actsFor(kind, entry, country);
    this.firstName =
        kind == ActorKind.PERSON && entry != null && !name.isBlank() ? Tokens.of(name).hash(0) : 0;
  }

  /** Hash of the first word of a listed person's name; 0 for all others. */
  long firstName() {
    return firstName;
  }

  private static String actsFor(ActorKind kind, ActorEntry entry, String country) {
    String sector = entry == null ? null : entry.sector();
    boolean person = kind == ActorKind.PERSON;
    boolean none =
        "MED".equals(sector)
            || (person && ("IGO".equals(sector) || "CRM".equals(sector) || "REB".equals(sector)));
    return none ? null : country;
  }

  /** The actor of an entry. */
  static Actor of(ActorEntry entry) {
    return new Actor(entry.id(), entry.name(), entry.kind(), entry, entry.country());
  }

  /** Somebody or something that no entry lists; the name alone makes the id. */
  static Actor unlisted(String name, ActorKind kind, String country) {
    return new Actor(null, name, kind, null, country);
  }

  String id() {
    if (id == null) {
      id = LOCAL + slug(name);
    }
    return id;
  }

  String name() {
    return name;
  }

  ActorKind kind() {
    return kind;
  }

  /** The entry that lists it, or null. */
  ActorEntry entry() {
    return entry;
  }

  /** ISO 3166 alpha-3 of the state it belongs to, or null. */
  String country() {
    return country;
  }

  /**
   * The country it stands for in what it does, or null. A newspaper tells of the world, an official
   * of an international body and the head of an armed band act for no state.
   */
  String actsFor() {
    return actsFor;
  }

  @Override
  public boolean equals(Object other) {
    return this == other || (other instanceof Actor actor && actor.id().equals(id()));
  }

  @Override
  public int hashCode() {
    return id().hashCode();
  }

  @Override
  public String toString() {
    return id();
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
