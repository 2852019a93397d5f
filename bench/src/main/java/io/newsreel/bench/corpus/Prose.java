package io.newsreel.bench.corpus;

import io.newsreel.processor.actors.ActorEntry;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** Writes headlines, sentences and paragraphs that mean nothing and look like news. */
final class Prose {

  private static final String[] SAYS = {
    "said",
    "said on Monday",
    "told reporters",
    "added",
    "announced",
    "warned",
    "met with",
    "has agreed to",
    "rejected"
  };
  private static final String[] ROLES = {
    "analyst", "spokesman", "professor", "lawyer", "researcher", "resident", "economist"
  };

  private final Vocabulary words;
  private final Cast cast;

  Prose(Vocabulary words, Cast cast) {
    this.words = words;
    this.cast = cast;
  }

  /** What one article is about and who is in it. */
  final class Piece {
    private final SplittableRandom random;
    private final int[] themes;
    private final List<ActorEntry> actors;
    private final Set<ActorEntry> named = new LinkedHashSet<>();

    private Piece(SplittableRandom random) {
      this.random = random;
      themes = random.ints(1 + random.nextInt(3), 0, words.themes()).toArray();
      actors = new ArrayList<>();
      for (int i = 3 + random.nextInt(7); i > 0; i--) {
        actors.add(cast.actor(random));
      }
    }

    String headline() {
      StringBuilder line = new StringBuilder(name());
      for (int i = 5 + random.nextInt(5); i > 0; i--) {
        line.append(' ').append(word(3));
      }
      return line.toString();
    }

    String paragraph() {
      StringBuilder paragraph = new StringBuilder();
      for (int i = 1 + random.nextInt(3); i > 0; i--) {
        if (paragraph.length() > 0) {
          paragraph.append(' ');
        }
        sentence(paragraph);
      }
      return paragraph.toString();
    }

    private void sentence(StringBuilder to) {
      int length = 8 + random.nextInt(24);
      int kind = random.nextInt(10);
      int start = to.length();
      if (kind < 5) {
        to.append(name()).append(' ').append(SAYS[random.nextInt(SAYS.length)]);
      } else if (kind == 5) {
        to.append(Vocabulary.name(random)).append(' ').append(Vocabulary.name(random));
        to.append(", a ").append(word(4)).append(' ').append(ROLES[random.nextInt(ROLES.length)]);
        to.append(", said");
      } else {
        to.append(word(10));
      }
      for (int i = 1; i < length; i++) {
        int what = random.nextInt(100);
        to.append(what < 8 ? ", " : " ");
        if (what >= 97) {
          to.append(name());
        } else if (what == 96) {
          to.append(1 + random.nextInt(2030));
        } else {
          to.append(word(12));
        }
      }
      to.setCharAt(start, Character.toUpperCase(to.charAt(start)));
      to.append('.');
    }

    private String name() {
      ActorEntry actor = actors.get(random.nextInt(actors.size()));
      return Cast.form(actor, named.add(actor), random);
    }

    /** A word; one in {@code share} belongs to the piece's subjects. */
    private String word(int share) {
      return random.nextInt(share) == 0
          ? words.word(themes[random.nextInt(themes.length)], random)
          : words.word(random);
    }
  }

  /** A new piece; all it draws comes from the given generator. */
  Piece piece(SplittableRandom random) {
    return new Piece(random);
  }

  /** A sentence without names. */
  String plainSentence(int length, SplittableRandom random) {
    StringBuilder line = new StringBuilder(words.word(random));
    for (int i = 1; i < length; i++) {
      line.append(' ').append(words.word(random));
    }
    line.setCharAt(0, Character.toUpperCase(line.charAt(0)));
    return line.append('.').toString();
  }
}
