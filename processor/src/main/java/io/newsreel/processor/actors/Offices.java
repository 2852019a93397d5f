package io.newsreel.processor.actors;

import io.newsreel.events.ActorKind;
import io.newsreel.processor.text.Tokens;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Who held an office of a country on a day: "the Ukrainian president" in an article of May 2024.
 * Only offices whose first day the dictionary gives are used, and only where exactly one of its
 * people held the office on that day.
 */
final class Offices {

  private static final int MOST_WORDS = 4;

  private record Holder(Actor actor, ActorEntry.Role role) {}

  private static final long FORMER = Tokens.hash("former");
  private static final long THEN = Tokens.hash("then");
  private static final long EX = Tokens.hash("ex");
  private static final long LATE = Tokens.hash("late");
  private static final long NEXT = Tokens.hash("next");
  private static final long FUTURE = Tokens.hash("future");
  private static final long FIRST = Tokens.hash("first");

  private final Map<Long, List<Holder>> holders = new HashMap<>();

  /** A bit for each name of an office, so that most words are passed over at once. */
  private final long[] mask = new long[64];

  /** The same for first words of names of offices. */
  private final long[] openers = new long[64];

  Offices(ActorDictionary dictionary) {
    Map<String, List<String>> otherNames = otherNames();
    for (ActorEntry entry : dictionary.entries()) {
      for (ActorEntry.Role role : entry.roles()) {
        if (entry.kind() == ActorKind.PERSON && role.of() != null && role.from() != null) {
          Holder holder = new Holder(Actor.of(entry), role);
          add(role.role(), role.of(), holder);
          for (String name : otherNames.getOrDefault(role.of() + " " + role.role(), List.of())) {
            add(name, role.of(), holder);
          }
        }
      }
    }
  }

  /** Finds the offices of the field that stand beside their country and before no name. */
  void find(Reading reading, LocalDate day) {
    int count = reading.spanCount();
    for (int i = 0; i < count; i++) {
      Span span = reading.span(i);
      if (!span.released() && span.actor() != null && span.actor().kind() == ActorKind.COUNTRY) {
        String country = span.actor().country();
        if (country != null && !formerly(reading, span.first() - 1)) {
          after(reading, span.last(), country, day);
          before(reading, span.first(), country, day);
        }
      }
    }
  }

  /** "Ukrainian president", "Ukraine's president". */
  private void after(Reading reading, int country, String code, LocalDate day) {
    int first = country + 1;
    if (first >= reading.size() || !in(openers, reading.tokens().hash(first))) {
      return;
    }
    long hash = 0;
    int best = -1;
    Holder holder = null;
    for (int at = first; at < Math.min(reading.size(), first + MOST_WORDS); at++) {
      if (!reading.joined(at) || reading.owner(at) != null || reading.hyphen(at)) {
        break;
      }
      hash = hash * 31 + reading.tokens().hash(at);
      Holder found = on(hash, code, day);
      if (found != null) {
        best = at;
        holder = found;
      }
    }
    claim(reading, first, best, holder, code, day);
  }

  /** "president of Ukraine", "president of the United States". */
  private void before(Reading reading, int country, String code, LocalDate day) {
    int of = country - 1;
    of -= word(reading, of, FunctionWords.THE) ? 1 : 0;
    if (!word(reading, of, FunctionWords.OF) || !reading.joined(country)) {
      return;
    }
    for (int first = Math.max(0, of - MOST_WORDS); first < of; first++) {
      long hash = 0;
      boolean joined = true;
      for (int at = first; at < of; at++) {
        joined &= (at == first || reading.joined(at)) && reading.owner(at) == null;
        hash = hash * 31 + reading.tokens().hash(at);
      }
      Holder holder = joined ? on(hash, code, day) : null;
      if (holder != null) {
        if (!formerly(reading, first - 1)) {
          claim(reading, first, of - 1, holder, code, day);
        }
        return;
      }
    }
  }

  private void claim(
      Reading reading, int first, int last, Holder holder, String code, LocalDate day) {
    if (holder == null || named(reading, last, holder.actor())) {
      return;
    }
    String reason = "office '%s' of %s on %s".formatted(holder.role().role(), code, day);
    reading.claim(new Span(first, last, holder.actor(), reason));
  }

  /** Whether a name follows, so that the office is only its title: "…, Jane Doe". */
  private static boolean named(Reading reading, int last, Actor holder) {
    int next = last + 1;
    if (next >= reading.size() || reading.possessive(last)) {
      return false;
    }
    boolean title = reading.joined(next) && reading.tokens().capitalised(next);
    Span owner = reading.owner(next);
    boolean apposition =
        reading.after(last) == ',' && owner != null && holder.equals(owner.actor());
    return title || apposition || (reading.joined(next) && reading.hyphen(next));
  }

  private static boolean formerly(Reading reading, int i) {
    long word = i < 0 ? 0 : reading.tokens().hash(i);
    return word == FORMER
        || word == THEN
        || word == EX
        || word == LATE
        || word == NEXT
        || word == FUTURE
        || word == FIRST;
  }

  private static boolean word(Reading reading, int i, long hash) {
    return i >= 0 && reading.tokens().hash(i) == hash;
  }

  /** The one holder on a day, or null. */
  private Holder on(long office, String country, LocalDate day) {
    if (!in(mask, office)) {
      return null;
    }
    List<Holder> all = holders.get(office * 31 + Tokens.hash(country));
    Holder one = null;
    for (Holder holder : all == null ? List.<Holder>of() : all) {
      if (holder.role().heldOn(day)) {
        if (one != null && !one.actor().equals(holder.actor())) {
          return null;
        }
        one = holder;
      }
    }
    return one;
  }

  private static boolean in(long[] bits, long hash) {
    return (bits[(int) (hash >>> 6) & 63] >>> (hash & 63) & 1) != 0;
  }

  private void add(String office, String country, Holder holder) {
    Tokens words = Tokens.of(office);
    long hash = 0;
    for (int i = 0; i < words.size(); i++) {
      hash = hash * 31 + words.hash(i);
    }
    mask[(int) (hash >>> 6) & 63] |= 1L << (hash & 63);
    openers[(int) (words.hash(0) >>> 6) & 63] |= 1L << (words.hash(0) & 63);
    holders
        .computeIfAbsent(hash * 31 + Tokens.hash(country), unused -> new ArrayList<>(2))
        .add(holder);
  }

  /** What a country calls an office, by country's code and office, out of {@code offices.txt}. */
  private static Map<String, List<String>> otherNames() {
    Map<String, List<String>> names = new HashMap<>();
    for (String line : WordLists.lines("offices.txt")) {
      String[] parts = line.split(":", 2);
      if (parts.length < 2) {
        throw new IllegalStateException(
            "offices.txt: '%s' must be a country's code, an office, a colon and names."
                .formatted(line));
      }
      names.put(parts[0], List.of(parts[1].strip().split("\\s*,\\s*", -1)));
    }
    return names;
  }
}
