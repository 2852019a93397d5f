package io.newsreel.processor.stories;

import java.util.ArrayList;
import java.util.List;

/** Says why an article belongs to its story. */
final class StoryReason {

  private static final int TERMS = 6;

  /** Of a large story, so many texts are looked at. */
  private static final int TEXTS = 12;

  private StoryReason() {}

  static String of(StoryText text, Lexicon lexicon, Likenesses likenesses) {
    if (text.original != null) {
      return "repeats '%s'".formatted(text.original.article);
    }
    List<StoryText> others =
        text.story.texts.stream().filter(other -> other != text).limit(TEXTS).toList();
    if (!text.compared() || others.isEmpty()) {
      return "an earlier part of the story";
    }
    long likeness = 0;
    int[] shares = new int[text.vector.size()];
    for (StoryText other : others) {
      likeness += likenesses.of(text, other);
      text.vector.share(other.vector, shares);
    }
    long hundredths = Math.round(likeness * 100 / StoryText.LIKENESS_UNIT / others.size());
    return "likeness "
        + (hundredths / 100)
        + (hundredths % 100 < 10 ? ".0" : ".")
        + (hundredths % 100)
        + " to "
        + others.size()
        + (others.size() == 1 ? " other text: " : " other texts: ")
        + String.join(", ", greatest(text.vector, shares, lexicon));
  }

  /** The terms that are shared most, as a reader should see them; of equal ones by name. */
  private static List<String> greatest(TermVector vector, int[] shares, Lexicon lexicon) {
    List<String> terms = new ArrayList<>();
    while (terms.size() < TERMS) {
      int most = 0;
      for (int i = 1; i < shares.length; i++) {
        if (shares[i] > shares[most]
            || (shares[i] == shares[most]
                && shares[i] > 0
                && name(vector, i, lexicon).compareTo(name(vector, most, lexicon)) < 0)) {
          most = i;
        }
      }
      if (shares[most] == 0) {
        break;
      }
      shares[most] = 0;
      terms.add(StoryTerm.shown(name(vector, most, lexicon)));
    }
    return terms;
  }

  private static String name(TermVector vector, int i, Lexicon lexicon) {
    return lexicon.name(vector.terms()[i]);
  }
}
