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

  /**
   * Finds the offices of an article that stand before no name: with their country beside them, or
   * behind "then", "former" and the like.
   *
   * @param day the article's day, or null where it is not known
   */
  void find(Reading headline, Reading text, LocalDate day) {
    Article article = new Article(headline, text, day);
    find(headline, article);
    find(text, article);
  }

  /** An article's day, and whom it names. */
  private record Article(Reading headline, Reading text, LocalDate day) {

    boolean names(Actor actor) {
      return names(text, actor) || names(headline, actor);
    }

    private static boolean names(Reading reading, Actor actor) {
      for (int i = 0; i < reading.spanCount(); i++) {
        Span span = reading.span(i);
        if (!span.released() && actor.equals(span.actor())) {
          return true;
        }
      }
      return false;
    }
  }

  private void find(Reading reading, Article article) {
    int count = reading.spanCount();
    for (int i = 0; i < count; i++) {
      Span span = reading.span(i);
      if (!span.released()
          && span.actor() != null
          && span.actor().kind() == ActorKind.COUNTRY
          && span.actor().country() != null) {
        after(reading, span, article);
        before(reading, span, article);
      }
    }
    for (int i = 0; i + 1 < reading.size(); i++) {
      if (once(reading, i) && in(openers, reading.tokens().hash(i + 1))) {
        formerOffice(reading, i + 1, article);
      }
    }
  }

  /** "Ukrainian president", "Ukraine's president", "the then Ukrainian president". */
  private void after(Reading reading, Span country, Article article) {
    int first = country.last() + 1;
    if (first >= reading.size() || !in(openers, reading.tokens().hash(first))) {
      return;
    }
    boolean past = formerly(reading, country.first() - 1);
    if (!past && BareOffices.at(reading, country.first())) {
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
      Holder found = holder(hash, country.actor().country(), article, past);
      if (found != null) {
        best = at;
        holder = found;
      }
    }
    claim(reading, first, best, holder, article, past);
  }

  /** "president of Ukraine", "president of the United States". */
  private void before(Reading reading, Span country, Article article) {
    int of = country.first() - 1;
    of -= word(reading, of, FunctionWords.THE) ? 1 : 0;
    if (!word(reading, of, FunctionWords.OF)
        || !reading.joined(country.first())
        || country.sense(Sense.Use.DEMONYM) != null
        || BareOffices.ofAnother(reading, country)) {
      return;
    }
    for (int first = Math.max(0, of - MOST_WORDS); first < of; first++) {
      boolean past = formerly(reading, first - 1);
      long hash = 0;
      boolean joined = true;
      for (int at = first; at < of; at++) {
        joined &= (at == first || reading.joined(at)) && reading.owner(at) == null;
        hash = hash * 31 + reading.tokens().hash(at);
      }
      Holder holder = joined ? holder(hash, country.actor().country(), article, past) : null;
      if (holder != null && !past && BareOffices.at(reading, first)) {
        return;
      }
      if (holder != null) {
        claim(reading, first, of - 1, holder, article, past);
        return;
      }
    }
  }

  /** "the then foreign secretary": the one whom the article names who held such an office. */
  private void formerOffice(Reading reading, int first, Article article) {
    long hash = 0;
    int best = -1;
    Holder holder = null;
    for (int at = first; at < Math.min(reading.size(), first + MOST_WORDS); at++) {
      if (reading.owner(at) != null
          || (at > first ? !reading.joined(at) : reading.tokens().breakBefore(at))) {
        break;
      }
      hash = hash * 31 + reading.tokens().hash(at);
      Holder found = holder(hash, null, article, true);
      if (found != null) {
        best = at;
        holder = found;
      }
    }
    claim(reading, first, best, holder, article, true);
  }

  private void claim(
      Reading reading, int first, int last, Holder holder, Article article, boolean past) {
    if (holder == null || named(reading, last, holder.actor())) {
      return;
    }
    String office = "office '%s' of %s".formatted(holder.role().role(), holder.role().of());
    String when =
        past
            ? ", held by '%s', whom the article names".formatted(holder.actor().name())
            : " on " + article.day();
    reading.claim(Span.office(first, last, holder.actor(), office + when));
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

  /**
   * Whether a word says that somebody held an office when something happened. "Former" is too wide
   * without a country.
   */
  private static boolean once(Reading reading, int i) {
    long word = reading.tokens().hash(i);
    return word == THEN || word == EX;
  }

  private static boolean formerly(Reading reading, int i) {
    long word = i < 0 ? 0 : reading.tokens().hash(i);
    return word == FORMER || word == THEN || word == EX || word == LATE;
  }

  private static boolean word(Reading reading, int i, long hash) {
    return i >= 0 && reading.tokens().hash(i) == hash;
  }

  /**
   * Who is meant by an office, or null.
   *
   * @param country the country's code, or null for any
   * @param past whether a former or later holder is meant, and not that of the day
   */
  private Holder holder(long office, String country, Article article, boolean past) {
    if (!in(mask, office)) {
      return null;
    }
    if (!past) {
      return article.day() == null ? null : on(office, country, article.day());
    }
    Holder one = null;
    for (Holder holder : holders(office, country)) {
      boolean other = article.day() != null && holder.role().heldOn(article.day());
      if (!other && article.names(holder.actor())) {
        if (one != null && !one.actor().equals(holder.actor())) {
          return null;
        }
        one = holder;
      }
    }
    return one;
  }

  private List<Holder> holders(long office, String country) {
    List<Holder> all = holders.get(country == null ? office : office * 31 + Tokens.hash(country));
    return all == null ? List.of() : all;
  }

  /** The one holder on a day, or null. */
  private Holder on(long office, String country, LocalDate day) {
    Holder one = null;
    for (Holder holder : holders(office, country)) {
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
    holders.computeIfAbsent(hash, unused -> new ArrayList<>(2)).add(holder);
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
