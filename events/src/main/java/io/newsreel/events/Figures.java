package io.newsreel.events;

/**
 * The four figures of every count.
 *
 * @param mentions places in texts
 * @param articles articles, reprints included
 * @param texts articles with reprints collapsed
 * @param publishers distinct publishers
 */
public record Figures(long mentions, long articles, long texts, long publishers) {

  /** Nothing counted. */
  public static final Figures NONE = new Figures(0, 0, 0, 0);
}
