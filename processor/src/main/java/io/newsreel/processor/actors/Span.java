package io.newsreel.processor.actors;

import java.util.List;

/** Words that may name an actor. */
final class Span {

  private final int first;
  private final int last;
  private final List<Sense> senses;
  private Actor actor;
  private String reason;

  /** Words of the dictionary, with what they can mean. */
  Span(int first, int last, List<Sense> senses) {
    this.first = first;
    this.last = last;
    this.senses = senses;
  }

  /** Words that name an actor. */
  Span(int first, int last, Actor actor, String reason) {
    this(first, last, List.of());
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

  List<Sense> senses() {
    return senses;
  }

  /** The actor, or null while it is not decided. */
  Actor actor() {
    return actor;
  }

  String reason() {
    return reason;
  }

  void resolve(Actor who, String why) {
    actor = who;
    reason = why;
  }

  /** Whether one of its senses, or a decision, counts by itself. */
  boolean firm() {
    if (actor != null) {
      return true;
    }
    for (Sense sense : senses) {
      if (sense.firm()) {
        return true;
      }
    }
    return false;
  }

  /** The first sense in a use, or null. */
  Sense sense(Sense.Use use) {
    for (Sense sense : senses) {
      if (sense.use() == use) {
        return sense;
      }
    }
    return null;
  }
}
