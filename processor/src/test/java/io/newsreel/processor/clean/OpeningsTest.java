package io.newsreel.processor.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class OpeningsTest {

  private static final String SENTENCE =
      "Ministers agreed late yesterday that farmers along both rivers would receive seed, diesel"
          + " plus money enough until harvest begins next autumn.";

  /** More words than a line has that is looked at in any case. */
  private final Openings openings = new Openings();

  OpeningsTest() {
    for (Cue cue : Cues.standard().all()) {
      for (String written : cue.phrases()) {
        if (cue.kind() != Cue.Kind.DATE_WORDS) {
          openings.add(written, Folded.phrase(written), starts(cue), cue.max());
        }
      }
    }
  }

  @Test
  void passesOverAParagraph() {
    assertThat(openings.mayMatch(line(SENTENCE))).isFalse();
    assertThat(openings.mayMatch(line("“" + SENTENCE + "”"))).isFalse();
  }

  @Test
  void looksAtEveryLineThatAPhraseMayMatch() {
    for (Cue cue : Cues.standard().all()) {
      if (cue.kind() == Cue.Kind.DATE_WORDS) {
        continue;
      }
      for (String written : cue.phrases()) {
        String phrase = written.replace('#', '7');
        String capital = phrase.substring(0, 1).toUpperCase(Locale.ROOT) + phrase.substring(1);
        assertLookedAt(line(capital + " " + SENTENCE), cue, phrase);
        if (!starts(cue)) {
          assertLookedAt(line(SENTENCE + " " + phrase), cue, phrase);
          assertLookedAt(line(SENTENCE + " (" + capital + ")"), cue, phrase);
        }
      }
    }
  }

  /** A line that is longer than the cue's longest cannot match it. */
  private void assertLookedAt(Line line, Cue cue, String phrase) {
    if (line.words() <= cue.max()) {
      assertThat(openings.mayMatch(line)).as("%s: %s", cue.id(), phrase).isTrue();
    }
  }

  private static boolean starts(Cue cue) {
    return switch (cue.kind()) {
      case END, WITHIN, PATTERN -> false;
      default -> true;
    };
  }

  private static Line line(String text) {
    return Lines.ofText(text).all().get(0);
  }
}
