package io.newsreel.processor.clean;

import io.newsreel.processor.clean.Cue.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds the cue that a line matches. Whole lines are one hash lookup; other phrases hang on their
 * first two words, so that a line costs one lookup a word however many cues there are.
 */
final class CueIndex {

  /** A phrase as it is compared. */
  private record Phrase(
      String folded, Cue cue, Pattern pattern, boolean atStart, boolean keep, int max) {

    static Phrase of(String written, Cue cue, Pattern pattern) {
      return new Phrase(
          Folded.phrase(written),
          cue,
          pattern,
          cue.kind().isAtStart(),
          cue.kind() == Kind.KEEP,
          cue.max());
    }

    /** Whether a line that it matches begins with it, if only as one word of several. */
    boolean opens() {
      return switch (cue.kind()) {
        case END, WITHIN, PATTERN -> false;
        default -> true;
      };
    }
  }

  private record Expression(Pattern pattern, Cue cue, int marks) {}

  /** A match: the cue and the words of it that the line carries. */
  record Hit(Cue cue, String phrase) {

    String reason() {
      return "cue " + cue.id() + ": " + phrase;
    }
  }

  private static final Pattern DATE =
      Pattern.compile(
          "\\b(?:\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}|\\d{4}[./-]\\d{1,2}[./-]\\d{1,2})\\b");

  /** Letters that may cling to the figures of times and ordinals: 9am, 20th, 2019T08Z. */
  private static final int CLINGING = 2;

  private final Map<String, Phrase> whole = new HashMap<>();
  private final List<Expression> expressions = new ArrayList<>();
  private final Map<String, Phrase> words = new HashMap<>();
  private final Set<String> dateWords = new HashSet<>();
  private final Openings openings = new Openings();
  private final Phrase[][] byWords;
  private final int mask;

  CueIndex(Cues cues) {
    Map<Integer, List<Phrase>> byHash = new HashMap<>();
    for (Cue cue : cues.all()) {
      Pattern pattern = cue.hasPattern() ? Pattern.compile(cue.pattern()) : null;
      if (pattern != null && cue.phrases().isEmpty()) {
        int marks = cue.needs() == null ? 0 : Line.marks(cue.needs());
        expressions.add(new Expression(pattern, cue, marks));
      }
      for (String written : cue.phrases()) {
        Phrase phrase = Phrase.of(written, cue, pattern);
        if (cue.kind() != Kind.DATE_WORDS) {
          openings.add(written, phrase.folded, phrase.opens(), phrase.max);
        }
        switch (cue.kind()) {
          case DATE_WORDS -> dateWords.add(phrase.folded);
          case WORDS -> words.put(phrase.folded, phrase);
          case LINE, CONTENTS -> wholeLine(phrase);
          default -> {
            if (cue.kind() != Kind.KEEP && !cue.hasPattern()) {
              wholeLine(phrase);
            }
            byHash.computeIfAbsent(hash(phrase.folded), h -> new ArrayList<>()).add(phrase);
          }
        }
      }
    }
    int size = Integer.highestOneBit(Math.max(16, byHash.size() * 16)) * 2;
    this.mask = size - 1;
    this.byWords = new Phrase[size][];
    byHash.forEach(
        (hash, phrases) -> {
          int slot = hash & mask;
          List<Phrase> all = new ArrayList<>(phrases);
          if (byWords[slot] != null) {
            all.addAll(List.of(byWords[slot]));
          }
          byWords[slot] = all.toArray(Phrase[]::new);
        });
  }

  /** Of two cues with one phrase the one that opens a list says more. */
  private void wholeLine(Phrase phrase) {
    whole.merge(
        bare(phrase.folded),
        phrase,
        (known, other) -> known.cue.kind() == Kind.LIST ? known : other);
  }

  /** The cue that drops this line, or keeps it; null where none says anything. */
  Hit find(Line line) {
    if (!openings.mayMatch(line)) {
      return line.isLong() ? null : expression(line);
    }
    String folded = line.folded();
    Phrase exact = whole.get(folded);
    if (exact != null) {
      return new Hit(exact.cue, exact.folded);
    }
    Hit hit = phrase(line, folded);
    if (hit != null) {
      return hit;
    }
    if (line.isLong()) {
      return null;
    }
    hit = expression(line);
    return hit != null ? hit : onlyWords(folded);
  }

  /** A line of two words and more that are all words of cues of that kind. */
  private Hit onlyWords(String folded) {
    Hit hit = null;
    int count = 0;
    int at = 0;
    while (at < folded.length()) {
      int end = at;
      while (end < folded.length() && folded.charAt(end) != ' ' && folded.charAt(end) != ':') {
        end++;
      }
      if (end > at) {
        Phrase phrase = words.get(folded.substring(at, end));
        if (phrase == null || ++count > phrase.cue.max()) {
          return null;
        }
        if (hit == null || hit.phrase().equals("#")) {
          hit = new Hit(phrase.cue, phrase.folded);
        }
      }
      at = end + 1;
    }
    return count > 1 && !hit.phrase().equals("#") ? hit : null;
  }

  private Hit phrase(Line line, String folded) {
    Hit hit = null;
    int length = folded.length();
    int before = -1;
    int hashBefore = 0;
    int at = 0;
    while (at < length) {
      int hash = 0;
      int end = at;
      for (char c; end < length && (c = folded.charAt(end)) != ' ' && c != ':'; end++) {
        hash = hash * 31 + c;
      }
      if (before >= 0) {
        hit = better(hit, byWords[spread(two(hashBefore, hash)) & mask], line, before);
      }
      hit = better(hit, byWords[spread(hash) & mask], line, at);
      before = at;
      hashBefore = hash;
      at = end + 1;
      while (at < length && folded.charAt(at) == ' ') {
        at++;
      }
    }
    return hit;
  }

  /** The hit so far or, where there is none or one protects the line, that of these phrases. */
  private static Hit better(Hit hit, Phrase[] phrases, Line line, int at) {
    if (phrases == null) {
      return hit;
    }
    Hit better = hit;
    for (Phrase phrase : phrases) {
      if ((better == null || phrase.keep)
          && (at == 0 || !phrase.atStart)
          && line.words() <= phrase.max
          && line.folded().startsWith(phrase.folded, at)
          && fits(phrase, line, line.folded(), at)) {
        better = new Hit(phrase.cue, phrase.folded);
      }
    }
    return better;
  }

  private static boolean fits(Phrase phrase, Line line, String folded, int at) {
    int end = at + phrase.folded.length();
    boolean ends = end == folded.length();
    boolean colon = phrase.folded.endsWith(":");
    if (!ends && !colon && folded.charAt(end) != ' ' && folded.charAt(end) != ':') {
      return false;
    }
    return switch (phrase.cue.kind()) {
      case START, KEEP -> at == 0;
      case END -> ends;
      case LIST -> at == 0 && (colon || ends || folded.charAt(end) == ':');
      case WITHIN -> true;
      case PATTERN -> found(phrase.pattern, phrase.cue, line);
      case START_PATTERN -> at == 0 && found(phrase.pattern, phrase.cue, line);
      default -> false;
    };
  }

  private Hit expression(Line line) {
    for (Expression expression : expressions) {
      Cue cue = expression.cue;
      if (line.words() <= cue.max()
          && line.hasMarks(expression.marks)
          && found(expression.pattern, cue, line)) {
        return new Hit(cue, "pattern");
      }
    }
    return null;
  }

  private static boolean found(Pattern pattern, Cue cue, Line line) {
    return (cue.needs() == null || line.text().contains(cue.needs()))
        && pattern.matcher(line.text()).find();
  }

  /**
   * Whether the line tells a date and nothing else: every word is a date word or a number, and
   * there are at least two, one of them a number. A time of day alone may head an entry of a live
   * blog, and numbers alone be one to call.
   */
  boolean isDate(Line line) {
    if (line.words() > 18 || line.isItem()) {
      return false;
    }
    String folded = line.folded();
    if (folded.indexOf('#') < 0) {
      return false;
    }
    int words = 0;
    int named = 0;
    int at = 0;
    while (at < folded.length()) {
      int end = at;
      boolean number = false;
      int letters = 0;
      for (char c; end < folded.length() && (c = folded.charAt(end)) != ' ' && c != ':'; end++) {
        number |= c == '#';
        letters += c == '#' ? 0 : 1;
      }
      if (end > at) {
        words++;
        if (number ? letters > CLINGING : !dateWords.contains(folded.substring(at, end))) {
          return false;
        }
        named += number || letters < 3 ? 0 : 1;
      }
      at = end + 1;
    }
    return words >= 2 && (named >= 1 || DATE.matcher(line.text()).find());
  }

  private static String bare(String folded) {
    return folded.endsWith(":") ? folded.substring(0, folded.length() - 1) : folded;
  }

  /** The hash that a phrase is found by: of its first two words, or of its only one. */
  private static int hash(String phrase) {
    String[] words = phrase.split("[ :]+", -1);
    boolean one = words.length < 2 || words[1].isEmpty();
    return spread(one ? words[0].hashCode() : two(words[0].hashCode(), words[1].hashCode()));
  }

  private static int two(int first, int second) {
    return first * 1_000_003 + second;
  }

  private static int spread(int hash) {
    return hash ^ (hash >>> 15) ^ (hash >>> 7);
  }
}
