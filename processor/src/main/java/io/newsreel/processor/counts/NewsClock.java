package io.newsreel.processor.counts;

/** What time it is in the news: the bucket with which running windows end. */
public final class NewsClock {

  /** What moves the clock. */
  public enum Kind {
    /** The clock on the wall: windows empty when nothing happens. */
    WALL,
    /** The latest article: for a corpus of the past. */
    ARTICLES
  }

  /** Stands for "no article yet". */
  static final int NEVER = Integer.MIN_VALUE;

  private final Kind kind;
  private int latest;
  private int bucket = NEVER;

  NewsClock(Kind kind, int latest) {
    this.kind = kind;
    this.latest = latest;
  }

  /** Takes note of an article's bucket. */
  void see(int articleBucket) {
    latest = Math.max(latest, articleBucket);
  }

  /**
   * Sets the clock.
   *
   * @param now milliseconds since the epoch
   * @return whether its bucket is another than before
   */
  boolean moveTo(long now) {
    int before = bucket;
    bucket = kind == Kind.WALL ? Facts.bucketOf(now) : latest;
    return bucket != before && bucket != NEVER;
  }

  /** The bucket it is, {@link #NEVER} while there is none. */
  int bucket() {
    return bucket;
  }
}
