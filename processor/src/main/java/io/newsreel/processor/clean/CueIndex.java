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
 * first word, so that a line costs one lookup a word however many cues there are.
 */
final class CueIndex {

  /** A phrase as it is compared. */
  private record Phrase(String folded, Cue cue, Pattern pattern) {}

  private record Expression(Pattern pattern, Cue cue) {}

  /** A match: the cue and the words of it that the line carries. */
  record Hit(Cue cue, String phrase) {

    String reason() {
      return "cue " + cue.id() + ": " + phrase;
    }
  }

  /** Letters that may cling to the figures of times and ordinals: 9am, 20th, 2019T08Z. */
  private static final int CLINGING = 2;

  private final Map<String, Phrase> whole = new HashMap<>();
  private final List<Expression> expressions = new ArrayList<>();
  private final Set<String> dateWords = new HashSet<>();
  private final Phrase[][] byFirstWord;
  private final int mask;

  CueIndex(Cues cues) {
    Map<Integer, List<Phrase>> byHash = new HashMap<>();
    for (Cue cue : cues.all()) {
      Pattern pattern = cue.kind() == Kind.PATTERN ? Pattern.compile(cue.pattern()) : null;
      if (pattern != null && cue.phrases().isEmpty()) {
        expressions.add(new Expression(pattern, cue));
      }
      for (String written : cue.phrases()) {
        Phrase phrase = new Phrase(Folded.phrase(written), cue, pattern);
        switch (cue.kind()) {
          case DATE_WORDS -> dateWords.add(phrase.folded);
          case LINE, CONTENTS -> wholeLine(phrase);
          default -> {
            if (cue.kind() != Kind.KEEP && cue.kind() != Kind.PATTERN) {
              wholeLine(phrase);
            }
            byHash.computeIfAbsent(firstWord(phrase.folded, 0), h -> new ArrayList<>()).add(phrase);
          }
        }
      }
    }
    int size = Integer.highestOneBit(Math.max(16, byHash.size() * 8)) * 2;
    this.mask = size - 1;
    this.byFirstWord = new Phrase[size][];
    byHash.forEach(
        (hash, phrases) -> {
          int slot = hash & mask;
          List<Phrase> all = new ArrayList<>(phrases);
          if (byFirstWord[slot] != null) {
            all.addAll(List.of(byFirstWord[slot]));
          }
          byFirstWord[slot] = all.toArray(Phrase[]::new);
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
    String folded = line.folded();
    Phrase exact = whole.get(folded);
    if (exact != null) {
      return new Hit(exact.cue, exact.folded);
    }
    Hit hit = phrase(line, folded);
    if (hit != null) {
      return hit;
    }
    return line.isLong() ? null : expression(line);
  }

  private Hit phrase(Line line, String folded) {
    Hit hit = null;
    int length = folded.length();
    int at = 0;
    while (at < length) {
      int hash = 0;
      int end = at;
      for (char c; end < length && (c = folded.charAt(end)) != ' ' && c != ':'; end++) {
        hash = hash * 31 + c;
      }
      Phrase[] phrases = byFirstWord[spread(hash) & mask];
      if (phrases != null) {
        for (Phrase phrase : phrases) {
          if (folded.startsWith(phrase.folded, at) && fits(phrase, line, folded, at)) {
            if (phrase.cue.kind() == Kind.KEEP) {
              return new Hit(phrase.cue, phrase.folded);
            }
            hit = hit == null ? new Hit(phrase.cue, phrase.folded) : hit;
          }
        }
      }
      at = end + 1;
      while (at < length && folded.charAt(at) == ' ') {
        at++;
      }
    }
    return hit;
  }

  private static boolean fits(Phrase phrase, Line line, String folded, int at) {
    if (line.words() > phrase.cue.max()) {
      return false;
    }
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
      case PATTERN -> phrase.pattern.matcher(line.text()).find();
      default -> false;
    };
  }

  private Hit expression(Line line) {
    for (Expression expression : expressions) {
      Cue cue = expression.cue;
      if (line.words() <= cue.max()
          && (cue.needs() == null || line.text().contains(cue.needs()))
          && expression.pattern.matcher(line.text()).find()) {
        return new Hit(cue, "pattern");
      }
    }
    return null;
  }

  /**
   * Whether the line tells a date or a time and nothing else: every word is a date word or a
   * number, and there are at least two, one of them a number.
   */
  boolean isDate(Line line) {
    String folded = line.folded();
    if (line.words() > 18 || folded.indexOf('#') < 0 || line.isItem()) {
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
        named += number ? 0 : 1;
      }
      at = end + 1;
    }
    return (words >= 3) || (words >= 2 && named >= 1);
  }

  private static String bare(String folded) {
    return folded.endsWith(":") ? folded.substring(0, folded.length() - 1) : folded;
  }

  private static int firstWord(String folded, int at) {
    int hash = 0;
    for (int i = at; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (c == ' ' || c == ':') {
        break;
      }
      hash = hash * 31 + c;
    }
    return spread(hash);
  }

  private static int spread(int hash) {
    return hash ^ (hash >>> 15) ^ (hash >>> 7);
  }
}
