package io.newsreel.processor.actors;

import io.newsreel.events.ActorKind;
import io.newsreel.processor.text.Tokens;

/**
 * The shape of people's names: capitalised words, the particles between them, hyphens, initials.
 */
final class NameShape {

  static final long ANY_FIRST_NAME = WordClasses.FIRST_NAME | WordClasses.DOUBTFUL_FIRST_NAME;

  private static final String QUOTES = "\"'\u201c\u201d\u2018\u2019";

  private final Reading reading;

  NameShape(Reading reading) {
    this.reading = reading;
  }

  /** A capitalised word that is no abbreviation and no part of an address. */
  boolean named(int i) {
    return reading.tokens().capitalised(i)
        && !reading.tokens().allCapitals(i)
        && !reading.silent(i);
  }

  /** Two initials before a name: "JJ Example", "S.N. Example". */
  boolean initials(int i) {
    Tokens tokens = reading.tokens();
    int length = tokens.end(i) - tokens.start(i);
    boolean stopped = tokens.acronym(i) && length == 4 && !number(i - 1);
    return tokens.allCapitals(i)
        && (stopped || (length == 2 && tokens.surface(i).indexOf('J') >= 0))
        && !reading.silent(i)
        && reading.owner(i) == null
        && !reading.heading(i)
        && !reading.is(i, WordClasses.TITLE)
        && i + 1 < reading.size()
        && reading.joined(i + 1)
        && named(i + 1)
        && free(i + 1);
  }

  private boolean number(int i) {
    return i >= 0 && Character.isDigit(reading.tokens().text().charAt(reading.tokens().start(i)));
  }

  /** A word that no certain mention holds. */
  boolean free(int i) {
    Span owner = reading.owner(i);
    return owner == null
        || (!owner.firm()
            && (owner.length() == 1 || FullName.generation(reading.tokens(), owner.last())));
  }

  /** The last word of the run of names that begins at word {@code first}. */
  int runEnd(int first) {
    int last = first;
    while (last + 1 < reading.size()
        && reading.joined(last + 1)
        && !reading.possessive(last)
        && !reading.ampersand(last + 1)) {
      int next = last + 1;
      if (named(next)
          && (free(next) || family(next) || surnameOfPlace(next) || surnameOfPeople(first, next))) {
        last = next;
      } else if (hyphenTail(next)) {
        last = next;
      } else if (reading.is(next, WordClasses.PARTICLE)
          && !reading.tokens().capitalised(next)
          && particleLeadsOn(next)) {
        last = particleEnd(next);
      } else if (last > first && FullName.numeral(reading.tokens(), next)) {
        return next;
      } else {
        break;
      }
    }
    int behind = nickname(first, last) ? last + 2 : last;
    return behind > last ? runEnd(behind) : last;
  }

  /** Whether a nickname and a surname follow a first name: Jane "Janey" Doe. */
  private boolean nickname(int first, int last) {
    int nickname = last + 1;
    int surname = last + 2;
    return surname < reading.size()
        && reading.tokens().capitalised(nickname)
        && named(surname)
        && free(nickname)
        && free(surname)
        && !reading.heading(first)
        && !reading.silent(nickname)
        && givenNameIn(first, last)
        && !reading.is(last, WordClasses.SAYING)
        && quoted(nickname);
  }

  /** Whether one word stands in quotation marks, with nothing but spaces around these. */
  private boolean quoted(int i) {
    String before = reading.tokens().gapBefore(i);
    String after = reading.tokens().gapBefore(i + 1);
    return before.length() == 2
        && after.length() == 2
        && before.charAt(0) == ' '
        && after.charAt(1) == ' '
        && QUOTES.indexOf(before.charAt(1)) >= 0
        && QUOTES.indexOf(after.charAt(0)) >= 0;
  }

  /** "Al-Sabah", of which the dictionary knows a bearer by the family's name. */
  private boolean family(int i) {
    return !reading.owner(i).firm()
        && reading.tokens().hash(reading.owner(i).first()) == FunctionWords.AL;
  }

  /** A place whose name stands behind a first name: a surname. */
  private boolean surnameOfPlace(int i) {
    Span owner = reading.owner(i);
    Sense name = owner.length() == 1 ? owner.sense(Sense.Use.NAME) : null;
    return name != null
        && name.actor().kind() == ActorKind.PLACE
        && (articleOfName(i) || (givenName(i - 1) && !reading.is(i - 1, WordClasses.SURNAME)))
        && owner.sense(Sense.Use.METONYM) == null;
  }

  /** A people without a state whose name stands behind a first name: a surname. */
  private boolean surnameOfPeople(int first, int i) {
    Span owner = reading.owner(i);
    Sense people = owner.length() == 1 ? owner.sense(Sense.Use.DEMONYM) : null;
    return people != null
        && people.actor().kind() == ActorKind.PLACE
        && !reading.heading(i)
        && givenNameIn(first, i - 1)
        && !(reading.joined(i + 1) && reading.tokens().capitalised(i + 1));
  }

  private boolean givenNameIn(int first, int last) {
    for (int i = first; i <= last; i++) {
      if (givenName(i)) {
        return true;
      }
    }
    return false;
  }

  /** "Al-Sabah": the Arabic article before a name. */
  private boolean articleOfName(int i) {
    return reading.hyphen(i) && reading.tokens().hash(i - 1) == FunctionWords.AL;
  }

  /** The second half of a given name: the "in" of Jae-in. */
  private boolean hyphenTail(int i) {
    Tokens tokens = reading.tokens();
    return !tokens.capitalised(i)
        && tokens.capitalised(i - 1)
        && reading.hyphen(i)
        && tokens.end(i) - tokens.start(i) <= 6
        && !reading.is(i, WordClasses.COMPOUND)
        && !Character.isDigit(tokens.text().charAt(tokens.start(i)))
        && (reading.is(i - 1, ANY_FIRST_NAME)
            || reading.is(i - 2, WordClasses.SURNAME_FIRST | WordClasses.FIRST_NAME)
            || (reading.compound(i)
                && reading.joined(i - 1)
                && reading.joined(i - 2)
                && reading.tokens().capitalised(i - 2)
                && reading.is(i - 3, WordClasses.FIRST_NAME)));
  }

  private boolean particleLeadsOn(int i) {
    int end = particleEnd(i);
    boolean another = reading.word(i, FunctionWords.Y) && reading.is(end, WordClasses.FIRST_NAME);
    return end > i && named(end) && free(end) && !another;
  }

  private int particleEnd(int i) {
    int at = i;
    while (at + 1 < reading.size() && reading.joined(at + 1)) {
      at++;
      if (reading.tokens().capitalised(at)) {
        return at;
      }
      if (!reading.is(at, WordClasses.PARTICLE)) {
        return i;
      }
    }
    return i;
  }

  /** Two words that lost the space between them ("SmithWhat"), as scraped texts have them. */
  boolean glued(int i) {
    Tokens tokens = reading.tokens();
    for (int at = tokens.start(i) + 5; at < tokens.end(i); at++) {
      char c = tokens.text().charAt(at);
      if (Character.isUpperCase(c) && Character.isLowerCase(tokens.text().charAt(at - 1))) {
        return true;
      }
    }
    return false;
  }

  /** Whether one of the words is two. */
  boolean glued(int first, int last) {
    for (int i = first; i <= last; i++) {
      if (glued(i)) {
        return true;
      }
    }
    return false;
  }

  /** How many names there are among words; the parts of a name with a hyphen are one. */
  int capitals(int first, int last) {
    int count = 0;
    for (int i = first; i <= last; i++) {
      boolean tail = i > first && reading.hyphen(i);
      count += reading.tokens().capitalised(i) && !tail ? 1 : 0;
    }
    return count;
  }

  /** Whether a word is an initial with its full stop. */
  boolean initial(int i) {
    return reading.tokens().end(i) - reading.tokens().start(i) == 1 && reading.after(i) == '.';
  }

  /** Whether a word is one capital letter, with a full stop or without. */
  boolean letter(int i) {
    return reading.tokens().end(i) - reading.tokens().start(i) == 1
        && reading.tokens().capitalised(i);
  }

  /** Whether a word is a first name and nothing else. */
  boolean givenName(int i) {
    return reading.is(i, WordClasses.FIRST_NAME)
        && !reading.is(i, WordClasses.WORD | WordClasses.OPENER | WordClasses.DOUBTFUL_FIRST_NAME);
  }

  /** Where the surname begins: the last word with its hyphenated parts and particles before it. */
  int surname(int first, int last) {
    int at = last;
    while (at > first + 1
        && (reading.hyphen(at) || !reading.tokens().capitalised(at - 1))
        && (reading.hyphen(at) || reading.is(at - 1, WordClasses.PARTICLE))) {
      at--;
    }
    return at;
  }
}
