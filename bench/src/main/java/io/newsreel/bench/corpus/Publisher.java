package io.newsreel.bench.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A publisher with the lines it puts around every article.
 *
 * @param name its domain
 * @param before lines above the article
 * @param after lines below it
 */
record Publisher(String name, List<String> before, List<String> after) {

  private static final List<String> KNOWN_FURNITURE =
      List.of(
          "Share this article",
          "Sign up for our newsletter",
          "Subscribe now",
          "Advertisement",
          "Follow us on Facebook",
          "All rights reserved",
          "Leave a comment",
          "Read more",
          "Most read stories");

  static Publisher of(int number, Prose prose, SplittableRandom random) {
    String name = Vocabulary.name(random).toLowerCase(java.util.Locale.ROOT) + number + ".example";
    return new Publisher(
        name,
        lines(1 + random.nextInt(3), prose, random),
        lines(2 + random.nextInt(5), prose, random));
  }

  /**
   * Some lines are furniture everywhere, the others only this publisher's repetition gives away.
   */
  private static List<String> lines(int count, Prose prose, SplittableRandom random) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      lines.add(
          random.nextInt(2) == 0
              ? KNOWN_FURNITURE.get(random.nextInt(KNOWN_FURNITURE.size()))
              : prose.plainSentence(6 + random.nextInt(14), random));
    }
    return List.copyOf(lines);
  }
}
