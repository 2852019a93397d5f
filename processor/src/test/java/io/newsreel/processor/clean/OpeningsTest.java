package io.newsreel.processor.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class OpeningsTest {

  private static final String SENTENCE =
      "Ministers agreed late yesterday that farmers along both rivers would receive seed, diesel"
          + " plus money enough until harvest begins next autumn.";

  /** More words than a line has that is looked at in any case. */
  private static final int LONGER = 20;

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
      if (cue.max() <= LONGER || cue.kind() == Cue.Kind.DATE_WORDS) {
        continue;
      }
      for (String written : cue.phrases()) {
        String phrase = written.replace('#', '7');
        String capital = phrase.substring(0, 1).toUpperCase(Locale.ROOT) + phrase.substring(1);
        assertThat(openings.mayMatch(line(capital + " " + SENTENCE))).as(cue.id()).isTrue();
        if (!starts(cue)) {
          assertThat(openings.mayMatch(line(SENTENCE + " " + phrase))).as(phrase).isTrue();
          assertThat(openings.mayMatch(line(SENTENCE + " (" + capital + ")"))).isTrue();
        }
      }
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
