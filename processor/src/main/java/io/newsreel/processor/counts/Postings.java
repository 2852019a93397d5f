package io.newsreel.processor.counts;

import io.newsreel.events.ActorKind;
import java.util.Arrays;

/**
 * The postings of one actor or subject in one day, each packed into a number, in the order of their
 * buckets: bucket of the day (9 bits), mentions (20 bits), article's place in the {@link Day} (32
 * bits).
 */
final class Postings {

  /** More mentions than anybody reads; a hostile page must not overflow its neighbours. */
  private static final int MOST_MENTIONS = (1 << 20) - 1;

  private final ActorKind kind;
  private final Names names;
  private long[] packed = new long[1];
  private int size;

  Postings(ActorKind kind) {
    this(kind, new Names());
  }

  private Postings(ActorKind kind, Names names) {
    this.kind = kind;
    this.names = names;
  }

  /** No postings of what an article once called so. */
  static Postings none(Contribution label) {
    return new Postings(label.actorKind(), Names.once(label.name()));
  }

  void add(int bucket, int mentions, int place, String name) {
    if (size == packed.length) {
      packed = Arrays.copyOf(packed, size + Math.max(1, size / 2));
    }
    // Articles come nearly in the order of their times: little has to move.
    int at = from(bucket + 1);
    System.arraycopy(packed, at, packed, at + 1, size - at);
    packed[at] = ((long) bucket << 52) | ((long) Math.min(mentions, MOST_MENTIONS) << 32) | place;
    size++;
    names.add(name);
  }

  void remove(int bucket, int place, String name) {
    for (int at = from(bucket); at < size && bucket(at) == bucket; at++) {
      if (place(at) == place) {
        names.remove(name);
        System.arraycopy(packed, at + 1, packed, at, size - at - 1);
        size--;
        return;
      }
    }
  }

  /** What it is called: the first of its names in the alphabet, whatever order they came in. */
  String name() {
    return names.first();
  }

  ActorKind kind() {
    return kind;
  }

  int size() {
    return size;
  }

  /** Index of the first posting of a bucket of the day, or of a later one. */
  int from(int bucket) {
    int at = Arrays.binarySearch(packed, 0, size, (long) bucket << 52);
    return at < 0 ? -at - 1 : at;
  }

  int bucket(int at) {
    return (int) (packed[at] >>> 52);
  }

  int mentions(int at) {
    return (int) (packed[at] >>> 32) & MOST_MENTIONS;
  }

  int place(int at) {
    return (int) packed[at];
  }
}
