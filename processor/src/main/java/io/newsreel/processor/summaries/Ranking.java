package io.newsreel.processor.summaries;

import io.newsreel.events.Figures;
import io.newsreel.events.Story;
import java.util.Comparator;

/** The orders of a summary's lists, complete down to the id so that equal counts rank alike. */
public final class Ranking {

  /** How many actors a summary lists. */
  public static final int ACTORS = 25;

  /** How many subjects a summary lists. */
  public static final int SUBJECTS = 15;

  /** How many stories a summary lists. */
  public static final int STORIES = 20;

  /** How many articles a summary lists of a story. */
  public static final int ARTICLES_OF_A_STORY = 10;

  private static final Comparator<Figures> MOST =
      Comparator.comparingLong(Figures::texts)
          .thenComparingLong(Figures::articles)
          .thenComparingLong(Figures::mentions)
          .thenComparingLong(Figures::publishers)
          .reversed();

  /** Actors and subjects by texts, articles, mentions, publishers, then name. */
  static final Comparator<WindowFigures.Leader> LEADERS =
      Comparator.comparing(WindowFigures.Leader::figures, MOST)
          .thenComparing(WindowFigures.Leader::name)
          .thenComparing(leader -> leader.counted().id());

  /** Stories by publishers, articles, texts, the latest first, then id. */
  public static final Comparator<Story> OF_STORIES =
      Comparator.<Story>comparingLong(story -> story.figures().publishers())
          .thenComparingLong(story -> story.figures().articles())
          .thenComparingLong(story -> story.figures().texts())
          .thenComparing(Story::lastSeen)
          .reversed()
          .thenComparing(Story::id);

  private Ranking() {}
}
