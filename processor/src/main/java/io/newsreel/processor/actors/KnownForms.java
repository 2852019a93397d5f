package io.newsreel.processor.actors;

import io.newsreel.events.ActorKind;
import io.newsreel.processor.text.Tokens;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The forms by which one article may go on naming the actors it has introduced: full names of
 * people nobody listed, surnames, abbreviations in brackets.
 */
final class KnownForms {

  /** How a first name by itself became known, before the full name. */
  static final String FIRST_NAME = "first name of";

  /** A form: the hashes of its words, whom it names, and how it became known. */
  static final class Form {

    private final long[] words;
    private final Actor actor;
    private final String why;

    /** The name from which the form is derived, or null where it is the name itself. */
    private final String full;

    /** Where it became known. */
    private final Tokens tokens;

    private final int at;

    Form(long[] words, Actor actor, String why, String full, Tokens tokens, int at) {
      this.words = words;
      this.tokens = tokens;
      this.at = at;
      this.actor = actor;
      this.why = why;
      this.full = full;
    }

    /** Whether it is an abbreviation that the article explains. */
    boolean abbreviation() {
      return why.equals(ABBREVIATION);
    }

    /** How many words it has. */
    int length() {
      return words.length;
    }

    Actor actor() {
      return actor;
    }

    String reason() {
      return full == null ? why : why + " '" + full + "'";
    }

    /** Whether it is a first name by itself. */
    boolean firstName() {
      return FIRST_NAME.equals(why);
    }

    /** Whether it became known in capitals. */
    boolean shouted() {
      return tokens.allCapitals(at);
    }

    /** Whether this form goes before one that became known earlier. */
    boolean before(Form other, Reading reading, int i) {
      if (length() != other.length()) {
        return length() > other.length();
      }
      boolean person = actor.kind() == ActorKind.PERSON;
      boolean otherPerson = other.actor.kind() == ActorKind.PERSON;
      boolean later = comesAfter(reading, i);
      boolean otherLater = other.comesAfter(reading, i);
      if (person != otherPerson) {
        return later == otherLater ? person : otherLater;
      }
      return !later || (otherLater && at < other.at);
    }

    /** Whether it is a surname whose bearer is named in full only after word {@code i}. */
    boolean comesAfter(Reading reading, int i) {
      return full != null && tokens == reading.tokens() && i < at;
    }

    boolean at(Reading reading, int i) {
      Tokens tokens = reading.tokens();
      if (i + words.length > tokens.size() || tokens.broken(i, i + words.length - 1)) {
        return false;
      }
      for (int k = 0; k < words.length; k++) {
        Span owner = reading.owner(i + k);
        if (tokens.hash(i + k) != words[k] || (owner != null && owner.actor() != null)) {
          return false;
        }
      }
      return true;
    }
  }

  /** Why an abbreviation is known. */
  static final String ABBREVIATION = "abbreviation of";

  private final List<Form> forms = new ArrayList<>();

  /** The first word of each form, side by side. */
  private long[] firsts = new long[32];

  private final Map<Long, Actor> people = new HashMap<>();

  /** Abbreviations that the article gives to what is no actor. */
  private final Set<Long> noActors = new HashSet<>();

  /** A bit for each form's first word, so that most words are passed over at once. */
  private final long[] mask = new long[16];

  boolean isEmpty() {
    return forms.isEmpty();
  }

  /** Makes words known as a name. */
  void add(Tokens tokens, int first, int last, Actor actor, String why) {
    add(tokens, first, last, actor, why, null);
  }

  /** Makes words known as a form that is derived from a full name. */
  void add(Tokens tokens, int first, int last, Actor actor, String why, String full) {
    long[] words = new long[last - first + 1];
    for (int i = first; i <= last; i++) {
      words[i - first] = tokens.hash(i);
    }
    for (int i = 0; i < forms.size(); i++) {
      Form form = forms.get(i);
      if (firsts[i] == words[0] && Arrays.equals(form.words, words) && form.actor().equals(actor)) {
        return;
      }
    }
    if (forms.size() == firsts.length) {
      firsts = Arrays.copyOf(firsts, firsts.length * 2);
    }
    firsts[forms.size()] = words[0];
    forms.add(new Form(words, actor, why, full, tokens, first));
    mask[(int) (words[0] >>> 6) & 15] |= 1L << (words[0] & 63);
  }

  /** Makes an abbreviation known as that of something that is no actor: a dam, a disease. */
  void addNoActor(long hash) {
    noActors.add(hash);
  }

  /** Whether the article has explained a word as something that is no actor. */
  boolean noActor(long hash) {
    return !noActors.isEmpty() && noActors.contains(hash);
  }

  /** Whether the article itself says that an abbreviation stands for another, or for a thing. */
  boolean explained(Reading reading, int i, Actor listed) {
    if (!reading.tokens().allCapitals(i)) {
      return false;
    }
    Form form = at(reading, i);
    return noActor(reading.tokens().hash(i))
        || (form != null && form.abbreviation() && !form.actor().equals(listed));
  }

  /** The person already introduced by the same {@link FullName}, or null. */
  Actor person(Tokens tokens, int first, int last) {
    return people.get(FullName.key(tokens, first, last));
  }

  /** The person already introduced by the same {@link FullName}, else a new one. */
  Actor person(Tokens tokens, int first, int last, Actor otherwise) {
    return people.computeIfAbsent(FullName.key(tokens, first, last), unused -> otherwise);
  }

  /**
   * The longest form that stands at word {@code i}; of these a person before a firm of the same
   * name, and whoever was introduced last before it; or null.
   */
  Form at(Reading reading, int i) {
    long hash = reading.tokens().hash(i);
    if ((mask[(int) (hash >>> 6) & 15] >>> (hash & 63) & 1) == 0) {
      return null;
    }
    Form best = null;
    for (int n = 0; n < forms.size(); n++) {
      Form form = firsts[n] == hash ? forms.get(n) : null;
      if (form != null && form.at(reading, i) && (best == null || form.before(best, reading, i))) {
        best = form;
      }
    }
    return best;
  }
}
