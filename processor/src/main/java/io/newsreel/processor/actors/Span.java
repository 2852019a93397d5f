package io.newsreel.processor.actors;

/** Words that may name an actor. */
final class Span {

  private static final Sense[] NONE = {};

  private final int first;
  private final int last;
  private final Sense[] senses;

  /** A bit for each use among the senses. */
  private final int uses;

  private Actor actor;
  private String reason;
  private boolean released;
  private boolean office;

  /** Words of the dictionary, with what they can mean. */
  Span(int first, int last, Sense[] senses) {
    this.first = first;
    this.last = last;
    this.senses = senses;
    int bits = 0;
    for (Sense sense : senses) {
      bits |= sense.use().bit;
    }
    this.uses = bits;
  }

  /** Words that name an actor. */
  Span(int first, int last, Actor actor, String reason) {
    this(first, last, NONE);
    resolve(actor, reason);
  }

  int first() {
    return first;
  }

  int last() {
    return last;
  }

  int length() {
    return last - first + 1;
  }

  /** What the dictionary knows of these words; not to be changed. */
  Sense[] senses() {
    return senses;
  }

  /** The actor, or null while it is not decided. */
  Actor actor() {
    return actor;
  }

  String reason() {
    return reason;
  }

  /** Words that are an office, which stands for whoever holds it. */
  static Span office(int first, int last, Actor holder, String reason) {
    Span span = new Span(first, last, holder, reason);
    span.office = true;
    return span;
  }

  /** Whether it is an office, so that titles in it are part of it. */
  boolean office() {
    return office;
  }

  /** Whether its words are no longer its own. */
  boolean released() {
    return released;
  }

  void release() {
    released = true;
  }

  void resolve(Actor who, String why) {
    actor = who;
    reason = why;
  }

  /** Whether one of its senses, or a decision, counts by itself. */
  boolean firm() {
    return actor != null || (uses & Sense.FIRM) != 0;
  }

  /** Whether all its senses are in one use. */
  boolean only(Sense.Use use) {
    return uses == use.bit;
  }

  /** The first sense in a use, or null. */
  Sense sense(Sense.Use use) {
    if ((uses & use.bit) != 0) {
      for (Sense sense : senses) {
        if (sense.use() == use) {
          return sense;
        }
      }
    }
    return null;
  }
}
