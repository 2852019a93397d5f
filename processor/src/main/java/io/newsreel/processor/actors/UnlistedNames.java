package io.newsreel.processor.actors;

import io.newsreel.events.ActorKind;
import io.newsreel.processor.text.Tokens;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Decides what the capitalised words name that no other rule has claimed: all places where an
 * article has the same words are weighed together, for a person, an organisation and a place, and
 * the kind that leads clearly takes them all. The weights are {@link NameEvidence}'s.
 */
final class UnlistedNames {

  /** Least weight of the kind that wins, and by how much it must lead. */
  private static final int LEAST = 4;

  private static final int MARGIN = 2;

  private static final int MOST_WORDS = 4;
  private static final long NO_NAME =
      WordClasses.SITE
          | WordClasses.BODY
          | WordClasses.FIRM
          | WordClasses.TIME
          | WordClasses.NO_NAME
          | WordClasses.ABBREVIATION
          | WordClasses.TITLE
          | WordClasses.TITLE_END
          | WordClasses.ROLE_NOUN
          | WordClasses.OPENER;

  /** The same words, wherever they stand in the field. */
  private static final class Candidate {
    private final int first;
    private final int last;
    private final NameEvidence evidence = new NameEvidence();
    private boolean inside;

    Candidate(int first, int last) {
      this.first = first;
      this.last = last;
    }
  }

  private final Reading reading;
  private final KnownForms known;
  private final NameShape shape;
  private final Map<Long, Candidate> candidates = new LinkedHashMap<>();

  UnlistedNames(Reading reading, KnownForms known) {
    this.reading = reading;
    this.known = known;
    this.shape = new NameShape(reading);
  }

  /** Finds the names of the field, and makes them known. */
  void find() {
    int next = 0;
    for (int n = 0; n < reading.capitalCount(); n++) {
      int i = reading.capital(n);
      if (i >= next && free(i) && (!reading.heading(i) || bracketed(i))) {
        int last = i;
        while (last - i < 8 && leadsOn(last)) {
          last++;
        }
        weigh(i, last);
        next = last + 1;
      }
    }
    if (candidates.isEmpty()) {
      return;
    }
    for (Candidate candidate : candidates.values()) {
      surnames(candidate);
    }
    candidates
        .values()
        .removeIf(
            candidate -> !candidate.inside || candidate.evidence.winner(LEAST, MARGIN) == null);
    dropEverydayWords();
    for (Candidate candidate : longestFirst()) {
      if (known.at(reading, candidate.first) == null) {
        introduce(candidate, candidate.evidence.winner(LEAST, MARGIN));
      }
    }
  }

  /**
   * The candidates in an order in which a full name comes before the surname that it makes known.
   */
  private List<Candidate> longestFirst() {
    List<Candidate> sorted = new ArrayList<>(candidates.values());
    sorted.sort(Comparator.comparingInt(candidate -> candidate.first - candidate.last));
    return sorted;
  }

  /** A club behind a player, which lists in capitals have too. */
  private boolean bracketed(int i) {
    return i > 0 && reading.after(i - 1) == '(';
  }

  private boolean free(int i) {
    return reading.owner(i) == null && reading.tokens().capitalised(i) && !reading.silent(i);
  }

  private boolean leadsOn(int last) {
    int next = last + 1;
    return next < reading.size()
        && reading.joined(next)
        && !reading.possessive(last)
        && (free(next) || (reading.hyphen(next) && reading.owner(next) == null));
  }

  private void weigh(int from, int to) {
    int first = from;
    int last = to;
    while (first < last && reading.is(first, NO_NAME) && !reading.hyphen(first + 1)) {
      first++;
    }
    boolean cut = first > from && reading.is(first - 1, WordClasses.SITE | WordClasses.BODY);
    while (last > first && reading.is(last, WordClasses.TIME | WordClasses.TITLE)) {
      last--;
    }
    if (cut || last - first >= MOST_WORDS || shape.glued(last) || !plausible(first, last)) {
      return;
    }
    if (first == last
        && (known.noActor(reading.tokens().hash(first)) || Lookalikes.tongue(reading, first))) {
      return;
    }
    long key = reading.tokens().hash(first, last);
    Candidate candidate = candidates.get(key);
    if (candidate == null) {
      candidate = new Candidate(first, last);
      candidates.put(key, candidate);
    }
    candidate.inside |=
        first < last
            || !reading.tokens().sentenceStart(first)
            || first > from
            || NameEvidence.apposedBody(reading, last);
    candidate.evidence.add(reading, first, last);
  }

  private boolean plausible(int first, int last) {
    Tokens tokens = reading.tokens();
    for (int i = first; i <= last; i++) {
      if (reading.is(i, NO_NAME)
          || Character.isDigit(tokens.text().charAt(tokens.start(i)))
          || (first < last && tokens.allCapitals(i))) {
        return false;
      }
    }
    int length = tokens.end(first) - tokens.start(first);
    if (first == last
        && (length < 2
            || reading.is(first, WordClasses.WORD)
            || FullName.generation(tokens, first))) {
      return false;
    }
    int next = last + 1;
    boolean number =
        reading.joined(next) && Character.isDigit(tokens.text().charAt(tokens.start(next)));
    boolean goesOn =
        reading.joined(next)
            && next < reading.size()
            && tokens.capitalised(next)
            && !reading.is(next, WordClasses.TIME)
            && !reading.possessive(last);
    return !number && !goesOn;
  }

  /** A word that the article also writes in small letters is no name. */
  private void dropEverydayWords() {
    long[] mask = new long[16];
    Map<Long, Long> single = new HashMap<>();
    for (Map.Entry<Long, Candidate> entry : candidates.entrySet()) {
      if (entry.getValue().first == entry.getValue().last) {
        long hash = reading.tokens().hash(entry.getValue().first);
        single.put(hash, entry.getKey());
        mask[(int) (hash >>> 6) & 15] |= 1L << (hash & 63);
      }
    }
    if (single.isEmpty()) {
      return;
    }
    for (int i = 0; i < reading.size(); i++) {
      long hash = reading.tokens().hash(i);
      if ((mask[(int) (hash >>> 6) & 15] >>> (hash & 63) & 1) != 0
          && !reading.tokens().capitalised(i)) {
        Long key = single.get(hash);
        if (key != null) {
          candidates.remove(key);
        }
      }
    }
  }

  /** Words that go on with their last word alone name a person: "Ann Example … Example said". */
  private void surnames(Candidate candidate) {
    if (candidate.first == candidate.last) {
      return;
    }
    Candidate surname = candidates.get(reading.tokens().hash(candidate.last));
    if (surname != null) {
      candidate.evidence.addAll(surname.evidence);
      candidate.evidence.add(ActorKind.PERSON, 3);
      surname.evidence.add(ActorKind.PERSON, 1);
    }
  }

  /** Whether anybody or anything of a country is named in the field. */
  private boolean spokenOf(String country) {
    for (int i = 0; country != null && i < reading.spanCount(); i++) {
      Span span = reading.span(i);
      if (!span.released() && span.actor() != null && country.equals(span.actor().country())) {
        return true;
      }
    }
    return false;
  }

  /** Clubs and bands have everyday words for short names; they need the full one in the article. */
  private static boolean club(Actor actor) {
    return actor.entry() != null && "CVL".equals(actor.entry().sector());
  }

  /** The one organisation of the dictionary that the words are a short form of, or null. */
  private Actor passedOver(int first, int last) {
    Span passed = reading.passedOver(first);
    boolean abbreviation = reading.tokens().allCapitals(first);
    Actor one = null;
    if (passed != null && passed.last() == last) {
      for (Sense sense : passed.senses()) {
        if (sense.actor().kind() == ActorKind.ORGANISATION
            && !club(sense.actor())
            && (!abbreviation || spokenOf(sense.actor().country()))
            && !sense.actor().equals(one)) {
          if (one != null) {
            return null;
          }
          one = sense.actor();
        }
      }
    }
    return one;
  }

  private void introduce(Candidate candidate, ActorKind kind) {
    Tokens tokens = reading.tokens();
    int first = candidate.first;
    int last = candidate.last;
    Actor listed = kind == ActorKind.ORGANISATION ? passedOver(first, last) : null;
    Actor actor = listed == null ? Actor.unlisted(tokens.surface(first, last), kind, null) : listed;
    known.add(
        tokens,
        first,
        last,
        actor,
        "unlisted "
            + kind.name().toLowerCase(java.util.Locale.ROOT)
            + ": "
            + candidate.evidence.reason());
    int name = FullName.last(tokens, first, last);
    if (kind == ActorKind.PERSON && first < name) {
      known.add(
          tokens, shape.surname(first, name), name, actor, "surname after full name", actor.name());
    }
  }
}
