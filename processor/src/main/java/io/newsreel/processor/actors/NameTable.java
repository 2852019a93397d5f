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

  /** Senses by number of the term; null where the term is another dictionary's. */
  private final List<List<Sense>> senses = new ArrayList<>();

  /** Which terms have a sense that is a companion of an ambiguous entry. */
  private final boolean[] withs;

  /** Ambiguous entries, numbered. */
  private final Map<Actor, Integer> ambiguous = new HashMap<>();

  /** First and last word of the full names of people, as a hash. */
  private final Map<Long, Actor> fullNames = new HashMap<>();

  /** Full names of people by {@link SpellingKey}. */
  private final Map<String, Actor> spellings = new HashMap<>();

  NameTable(ActorDictionary dictionary, Terms.Builder terms) {
    for (ActorEntry entry : dictionary.entries()) {
      Actor actor = Actor.of(entry);
      if (entry.ambiguous()) {
        ambiguous.put(actor, ambiguous.size());
      }
      addAll(terms, actor, Sense.Use.NAME, entry.names());
      addAll(terms, actor, Sense.Use.ALONE, entry.alone());
      addAll(terms, actor, Sense.Use.SHORT, shortForms(entry));
      addAll(terms, actor, Sense.Use.DEMONYM, entry.demonyms());
      addAll(terms, actor, Sense.Use.METONYM, entry.metonyms());
      addAll(terms, actor, Sense.Use.NOT, entry.not());
      addAll(terms, actor, Sense.Use.WITH, entry.with());
      if (entry.kind() == ActorKind.PERSON) {
        addPerson(actor, entry);
      }
    }
    withs = new boolean[senses.size()];
    for (int i = 0; i < withs.length; i++) {
      withs[i] =
          senses.get(i) != null
              && senses.get(i).stream().anyMatch(sense -> sense.use() == Sense.Use.WITH);
    }
  }

  /** The dictionary's person with this first and last word in a full name, or null. */
  Actor person(Tokens tokens, int first, int last) {
    Actor exact = fullNames.get(pair(tokens.hash(first), tokens.hash(last)));
    return exact != null ? exact : spellings.get(SpellingKey.of(tokens.surface(first, last)));
  }

  /** Finds the places that fit the dictionary's spelling, the longest from left to right. */
  void match(Found found, Reading reading) {
    int at = 0;
    int free = 0;
    while (at < found.size()) {
      int first = found.first(at);
      Span best = null;
      for (; at < found.size() && found.first(at) == first; at++) {
        if (first >= free) {
          Span span = fitting(found, at, reading);
          best = span == null ? best : span;
        }
      }
      if (best != null) {
        reading.claim(best);
        free = best.last() + 1;
      }
    }
  }

  /** How many ambiguous entries there are. */
  int ambiguousCount() {
    return ambiguous.size();
  }

  /** The number of an ambiguous entry. */
  int ambiguousNumber(Actor actor) {
    return ambiguous.get(actor);
  }

  /** Counts the words that make ambiguous entries count. */
  void countCompanions(Found found, Reading reading, int[] counts) {
    for (int at = 0; at < found.size(); at++) {
      int term = found.term(at);
      if (term < withs.length && withs[term]) {
        for (Sense sense : senses.get(term)) {
          if (sense.use() == Sense.Use.WITH
              && sense.fits(reading, found.first(at), found.last(at))) {
            counts[ambiguous.get(sense.actor())]++;
          }
        }
      }
    }
  }

  private Span fitting(Found found, int at, Reading reading) {
    int term = found.term(at);
    List<Sense> meanings = term < senses.size() ? senses.get(term) : null;
    int first = found.first(at);
    int last = found.last(at);
    if (meanings == null) {
      return null;
    }
    List<Sense> fitting = null;
    for (int i = 0; i < meanings.size(); i++) {
      if (meanings.get(i).use() != Sense.Use.WITH && meanings.get(i).fits(reading, first, last)) {
        if (fitting == null) {
          fitting = new ArrayList<>(2);
        }
        fitting.add(meanings.get(i));
      }
    }
    return fitting == null ? null : new Span(first, last, fitting);
  }

  private void addAll(Terms.Builder terms, Actor actor, Sense.Use use, List<String> phrases) {
    for (String phrase : phrases) {
      int term = terms.add(phrase);
      while (senses.size() <= term) {
        senses.add(null);
      }
      if (senses.get(term) == null) {
        senses.set(term, new ArrayList<>(1));
      }
      senses.get(term).add(Sense.of(actor, use, phrase));
    }
  }

  private void addPerson(Actor actor, ActorEntry entry) {
    for (String name : entry.names()) {
      Tokens tokens = Tokens.of(name);
      if (tokens.size() > 1) {
        fullNames.putIfAbsent(pair(tokens.hash(0), tokens.hash(tokens.size() - 1)), actor);
        spellings.putIfAbsent(SpellingKey.of(name), actor);
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
    return given ? entry.shortForms() : List.of(name.surface(name.size() - 1));
  }

  private static long pair(long first, long last) {
    return first * 31 + last;
  }
}
