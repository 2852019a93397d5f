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

  /** Ambiguous entries, numbered. */
  private final Map<Actor, Integer> ambiguous = new HashMap<>();

  /** First and last word of the full names of people, as a hash. */
  private final Map<Long, Actor> fullNames = new HashMap<>();

  /** Full names of people by {@link SpellingKey}. */
  private final Map<Long, Actor> spellings = new HashMap<>();

  NameTable(ActorDictionary dictionary, Terms.Builder terms) {
    List<List<Sense>> naming = new ArrayList<>();
    List<List<Sense>> beside = new ArrayList<>();
    for (ActorEntry entry : dictionary.entries()) {
      Actor actor = Actor.of(entry);
      if (entry.ambiguous()) {
        ambiguous.put(actor, ambiguous.size());
      }
      addAll(terms, naming, actor, Sense.Use.NAME, entry.names());
      addAll(terms, naming, actor, Sense.Use.ALONE, entry.alone());
      addAll(terms, naming, actor, Sense.Use.SHORT, shortForms(entry));
      addAll(terms, naming, actor, Sense.Use.DEMONYM, entry.demonyms());
      addAll(terms, naming, actor, Sense.Use.METONYM, entry.metonyms());
      addAll(terms, naming, actor, Sense.Use.NOT, entry.not());
      addAll(terms, beside, actor, Sense.Use.WITH, entry.with());
      if (entry.kind() == ActorKind.PERSON) {
        addPerson(actor, entry);
      }
    }
    senses = arrays(naming);
    companions = arrays(beside);
  }

  /** The dictionary's person with this first and last word in a full name, or null. */
  Actor person(Tokens tokens, int first, int last) {
    Actor exact = fullNames.get(pair(tokens.hash(first), tokens.hash(last)));
    return exact != null
        ? exact
        : spellings.get(SpellingKey.of(tokens.text(), tokens.start(first), tokens.end(last)));
  }

  /** Finds the places that fit the dictionary's spelling, the longest from left to right. */
  void match(Found found, Reading reading) {
    int at = 0;
    int free = 0;
    while (at < found.size()) {
      int first = found.first(at);
      Span best = null;
      for (; at < found.size() && found.first(at) == first; at++) {
        int term = found.term(at);
        if (term < senses.length && senses[term] != null && first >= free) {
          Span span = fitting(senses[term], first, found.last(at), reading);
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
      if (term < companions.length && companions[term] != null) {
        for (Sense sense : companions[term]) {
          if (sense.fits(reading, found.first(at), found.last(at))) {
            counts[ambiguous.get(sense.actor())]++;
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

  private static void addAll(
      Terms.Builder terms,
      List<List<Sense>> senses,
      Actor actor,
      Sense.Use use,
      List<String> phrases) {
    for (String phrase : phrases) {
      int term = terms.add(phrase);
      while (senses.size() <= term) {
        senses.add(List.of());
      }
      if (senses.get(term).isEmpty()) {
        senses.set(term, new ArrayList<>(1));
      }
      senses.get(term).add(Sense.of(actor, use, phrase));
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
