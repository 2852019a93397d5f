package io.newsreel.processor.stories;

/**
 * What two forms of a word have in common, as far as that needs no dictionary: the endings of the
 * plural, of the past and of the present participle are taken off. Much lighter than Porter's: what
 * is told of an event in nouns by one paper is told in the same nouns by the next.
 */
final class Stem {

  private Stem() {}

  /** The stem of a folded word; the name of an actor is one as it is. */
  static String of(String word) {
    if (word.charAt(0) == StoryTerm.ACTOR) {
      return word;
    }
    String stem = withoutTense(withoutPlural(word));
    return stem.length() > 3 && stem.endsWith("e") ? cut(stem, 1) : stem;
  }

  private static String withoutPlural(String word) {
    int length = word.length();
    if (length > 4 && word.endsWith("ies")) {
      return cut(word, 3) + "y";
    }
    if (length > 4 && word.endsWith("sses")) {
      return cut(word, 2);
    }
    boolean plural = length > 3 && word.charAt(length - 1) == 's';
    char before = length > 1 ? word.charAt(length - 2) : 's';
    return plural && before != 's' && before != 'u' && before != 'i' ? cut(word, 1) : word;
  }

  private static String withoutTense(String word) {
    int length = word.length();
    if (length > 4 && word.endsWith("ied")) {
      return cut(word, 3) + "y";
    }
    if (length > 5 && word.endsWith("ing")) {
      return withoutDoubling(word, cut(word, 3));
    }
    if (length > 4 && word.endsWith("ed")) {
      return withoutDoubling(word, cut(word, 2));
    }
    return word;
  }

  /** "plan" of "planned", but "kill" of "killed"; "spring" has no stem "spr". */
  private static String withoutDoubling(String word, String stem) {
    int last = stem.length() - 1;
    boolean vowel = stem.chars().anyMatch(c -> "aeiouy".indexOf(c) >= 0);
    if (!vowel) {
      return word;
    }
    boolean doubled = last > 2 && stem.charAt(last) == stem.charAt(last - 1);
    return doubled && "lsz".indexOf(stem.charAt(last)) < 0 ? cut(stem, 1) : stem;
  }

  private static String cut(String word, int letters) {
    return word.substring(0, word.length() - letters);
  }
}
