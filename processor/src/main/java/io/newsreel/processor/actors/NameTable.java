package io.newsreel.processor.actors;

import io.newsreel.events.ActorKind;
import io.newsreel.processor.text.Found;
import io.newsreel.processor.text.Terms;
import io.newsreel.processor.text.Tokens;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The names of a dictionary as terms of the shared automaton. */
final class NameTable {

  private static final Sense[] NONE = {};

  /** What names somebody, by number of the term; null where the term is another dictionary's. */
  private final Sense[][] senses;

  /** The same for the companions of ambiguous entries. */
  private final Sense[][] companions;

  /** Per term, what need not be looked up sense by sense: most words found end here. */
  private final byte[] traits;

  /** A term names somebody. */
  private static final byte NAMES = 1;

  /** Its first word needs a capital letter, whoever is meant. */
  private static final byte CAPITAL = 2;

  /** It is one word of which nothing else is asked. */
  private static final byte PLAIN = 4;

  /** A term is a companion of ambiguous entries. */
  private static final byte COMPANION = 8;

  private final int ambiguousCount;

  /** A bit for each key of {@link #fullNames} and {@link #spellings}: most names are in neither. */
  private final long[] mask = new long[1 << 11];

  /** Full names of people by {@link FullName#key}. */
  private final Map<Long, Actor> fullNames = new HashMap<>();

  /** Countries by the codes of ISO 3166-1 and of sport. */
  private final Map<String, Actor> countries = new HashMap<>();

  /** Full names of people by {@link SpellingKey}. */
  private final Map<Long, Actor> spellings = new HashMap<>();

  NameTable(ActorDictionary dictionary, Terms.Builder terms) {
    List<List<Sense>> naming = new ArrayList<>();
    List<List<Sense>> beside = new ArrayList<>();
    int count = 0;
    for (ActorEntry entry : dictionary.entries()) {
      Actor actor = Actor.of(entry);
      int number = entry.ambiguous() ? count++ : -1;
      Adder adder = new Adder(terms, actor, number);
      adder.add(naming, Sense.Use.NAME, entry.names());
      adder.add(naming, Sense.Use.ALONE, entry.alone());
      adder.add(naming, Sense.Use.SHORT, shortForms(entry));
      adder.add(naming, Sense.Use.DEMONYM, entry.demonyms());
      adder.add(naming, Sense.Use.METONYM, entry.metonyms());
      adder.add(naming, Sense.Use.NOT, entry.not());
      if (entry.ambiguous()) {
        adder.add(beside, Sense.Use.WITH, entry.with());
      }
      if (entry.kind() == ActorKind.PERSON) {
        addPerson(actor, entry);
      } else if (entry.kind() == ActorKind.COUNTRY) {
        countries.put(entry.country(), actor);
      }
    }
    for (String line : WordLists.lines("sport-codes.txt")) {
      String[] codes = line.split("\\s+", -1);
      if (countries.containsKey(codes[0])) {
        countries.putIfAbsent(codes[1], countries.get(codes[0]));
      }
    }
    senses = arrays(naming);
    companions = arrays(beside);
    ambiguousCount = count;
    traits = new byte[Math.max(senses.length, companions.length)];
    for (int term = 0; term < traits.length; term++) {
      traits[term] = traits(term);
    }
  }

  private byte traits(int term) {
    byte bits = term < companions.length && companions[term] != null ? COMPANION : 0;
    if (term < senses.length && senses[term] != null) {
      bits |= NAMES | CAPITAL | PLAIN;
      for (Sense sense : senses[term]) {
        bits &= sense.capital() ? bits : ~(CAPITAL | PLAIN);
        bits &= sense.plain() ? bits : ~PLAIN;
      }
    }
    return bits;
  }

  /** The dictionary's person with this first and last word in a full name, or null. */
  Actor person(Tokens tokens, int first, int last) {
    long pair = FullName.key(tokens, first, last);
    Actor exact = masked(pair) ? fullNames.get(pair) : null;
    if (exact != null) {
      return exact;
    }
    long key = SpellingKey.of(tokens.text(), tokens.start(first), tokens.end(last));
    return masked(key) ? spellings.get(key) : null;
  }

  /** The country with a code of three letters, that of ISO 3166-1 or that of sport; or null. */
  Actor country(String code) {
    return countries.get(code);
  }

  /** Finds the places that fit the dictionary's spelling, the longest from left to right. */
  void match(Found found, Reading reading) {
    Tokens tokens = reading.tokens();
    int at = 0;
    int free = 0;
    while (at < found.size()) {
      int first = found.first(at);
      Span best = null;
      for (; at < found.size() && found.first(at) == first; at++) {
        int term = found.term(at);
        byte bits = term < traits.length ? traits[term] : 0;
        if ((bits & NAMES) != 0
            && first >= free
            && ((bits & CAPITAL) == 0 || tokens.capitalised(first))
            && !reading.silent(first)) {
          Sense[] meanings = senses[term];
          int last = found.last(at);
          Span span =
              (bits & PLAIN) != 0
                  ? new Span(first, last, meanings)
                  : fitting(meanings, first, last, reading);
          best = span == null ? best : span;
        }
      }
      if (best != null && articleOfAnother(best, found, at, reading)) {
        best = null;
      }
      if (best != null) {
        reading.claim(best);
        free = best.last() + 1;
      }
    }
  }

  /** Whether "The Example" is only the beginning of a longer name, "the Example Commission". */
  private boolean articleOfAnother(Span best, Found found, int at, Reading reading) {
    if (best.length() != 2 || reading.tokens().hash(best.first()) != FunctionWords.THE) {
      return false;
    }
    for (int next = at; next < found.size() && found.first(next) == best.last(); next++) {
      int term = found.term(next);
      if (found.last(next) > best.last() && term < traits.length && (traits[term] & NAMES) != 0) {
        return fitting(senses[term], best.last(), found.last(next), reading) != null;
      }
    }
    return false;
  }

  /** How many ambiguous entries there are. */
  int ambiguousCount() {
    return ambiguousCount;
  }

  /** Counts the words that make ambiguous entries count. */
  void countCompanions(Found found, Reading reading, int[] counts) {
    for (int at = 0; at < found.size(); at++) {
      int term = found.term(at);
      if (term < traits.length && (traits[term] & COMPANION) != 0) {
        for (Sense sense : companions[term]) {
          if (sense.fits(reading, found.first(at), found.last(at))) {
            counts[sense.ambiguous()]++;
          }
        }
      }
    }
  }

  private static Span fitting(Sense[] meanings, int first, int last, Reading reading) {
    int count = 0;
    for (Sense sense : meanings) {
      count += sense.fits(reading, first, last) ? 1 : 0;
    }
    if (count == 0 || count == meanings.length) {
      return count == 0 ? null : new Span(first, last, meanings);
    }
    Sense[] fitting = new Sense[count];
    int at = 0;
    for (Sense sense : meanings) {
      if (sense.fits(reading, first, last)) {
        fitting[at++] = sense;
      }
    }
    return new Span(first, last, fitting);
  }

  /** Adds the forms of one actor to the terms. */
  private record Adder(Terms.Builder terms, Actor actor, int ambiguous) {

    void add(List<List<Sense>> senses, Sense.Use use, List<String> phrases) {
      for (String phrase : phrases) {
        int term = terms.add(phrase);
        while (senses.size() <= term) {
          senses.add(List.of());
        }
        if (senses.get(term).isEmpty()) {
          senses.set(term, new ArrayList<>(1));
        }
        senses.get(term).add(Sense.of(actor, use, phrase, ambiguous));
      }
    }
  }

  private static Sense[][] arrays(List<List<Sense>> senses) {
    Sense[][] arrays = new Sense[senses.size()][];
    for (int i = 0; i < arrays.length; i++) {
      arrays[i] = senses.get(i).isEmpty() ? null : senses.get(i).toArray(NONE);
    }
    return arrays;
  }

  private void addPerson(Actor actor, ActorEntry entry) {
    for (String name : entry.names()) {
      Tokens tokens = Tokens.of(name);
      int last = tokens.size() - 1;
      if (FullName.last(tokens, 0, last) > 0) {
        long pair = FullName.key(tokens, 0, last);
        long key = SpellingKey.of(name);
        fullNames.putIfAbsent(pair, actor);
        spellings.putIfAbsent(key, actor);
        mask(pair);
        mask(key);
      }
    }
  }

  /** A person's short forms, by default the last word of the name. */
  private static List<String> shortForms(ActorEntry entry) {
    Tokens name = Tokens.of(entry.name());
    boolean given =
        entry.kind() != ActorKind.PERSON
            || name.size() < 2
            || !entry.shortForms().isEmpty()
            || !entry.alone().isEmpty();
    if (given) {
      return entry.shortForms();
    }
    // "Example Jr." is no other Example, so the generation stays with the surname.
    int last = name.size() - 1;
    return List.of(name.surface(FullName.last(name, 0, last), last));
  }

  private void mask(long key) {
    long mixed = key * 0x9E3779B97F4A7C15L;
    mask[(int) (mixed >>> 53)] |= 1L << (mixed >>> 40);
  }

  private boolean masked(long key) {
    long mixed = key * 0x9E3779B97F4A7C15L;
    return (mask[(int) (mixed >>> 53)] >>> (mixed >>> 40) & 1) != 0;
  }
}
