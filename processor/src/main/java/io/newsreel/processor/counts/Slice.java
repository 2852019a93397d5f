package io.newsreel.processor.counts;

import io.newsreel.events.ActorKind;
import io.newsreel.events.Figures;
import java.util.Map;
import java.util.Optional;

/**
 * The part of a day that lies in a window. The day itself is fetched at every use, so that a window
 * of many days does not hold all of them in memory.
 */
public final class Slice {

  private final Days days;
  private final int day;
  private final int from;
  private final int to;

  private Slice(Days days, int day, int from, int to) {
    this.days = days;
    this.day = day;
    this.from = from;
    this.to = to;
  }

  static Slice of(Days days, int day, int fromBucket, int toBucket) {
    int first = day * Day.BUCKETS;
    return new Slice(
        days, day, Math.max(0, fromBucket - first), Math.min(Day.BUCKETS, toBucket - first));
  }

  /** Receives an article. */
  public interface ArticleConsumer {
    /**
     * Takes an article.
     *
     * @param bucket its bucket, numbered from the epoch
     * @param mentions how often it names actors
     * @param text hash of its text, the same in all days
     * @param publisher hash of its publisher, the same in all days
     * @param story id of its story
     */
    void accept(int bucket, int mentions, long text, long publisher, String story);
  }

  /** Receives a posting. */
  public interface PostingConsumer {
    /**
     * Takes a posting.
     *
     * @param bucket its bucket, numbered from the epoch
     * @param mentions how often the article names it
     * @param place the article's place in the day
     * @param text hash of the article's text, the same in all days
     * @param publisher hash of the article's publisher, the same in all days
     */
    void accept(int bucket, int mentions, int place, long text, long publisher);
  }

  /** The figures of everything counted here. */
  public Map<Counted, Figures> figures() {
    return days.get(day).figures(from, to);
  }

  /** The figures of an actor or subject here. */
  public Figures figures(Counted counted) {
    return days.get(day).figures(counted, from, to);
  }

  /** Whether an actor or subject is counted here. */
  public boolean counts(Counted counted) {
    Postings of = days.get(day).postings(counted);
    if (of == null) {
      return false;
    }
    int first = of.from(from);
    return first < of.size() && of.bucket(first) < to;
  }

  /** Hands over every article. */
  public void forEachArticle(ArticleConsumer action) {
    Day read = days.get(day);
    read.forEachPlace(
        from,
        to,
        place ->
            action.accept(
                read.firstBucket() + read.bucket(place),
                read.mentions(place),
                read.text(place),
                read.publisher(place),
                read.story(place)));
  }

  /** Hands over the postings of an actor or subject. */
  public void forEachPosting(Counted counted, PostingConsumer action) {
    Day read = days.get(day);
    Postings of = read.postings(counted);
    if (of == null) {
      return;
    }
    for (int at = of.from(from); at < of.size() && of.bucket(at) < to; at++) {
      int place = of.place(at);
      action.accept(
          read.firstBucket() + of.bucket(at),
          of.mentions(at),
          place,
          read.text(place),
          read.publisher(place));
    }
  }

  /** What an actor or subject is called here. */
  public Optional<String> name(Counted counted) {
    return Optional.ofNullable(days.get(day).postings(counted)).map(Postings::name);
  }

  /** What kind of actor it is; empty for a subject, and where it is not counted. */
  public Optional<ActorKind> kind(Counted counted) {
    return Optional.ofNullable(days.get(day).postings(counted)).map(Postings::kind);
  }
}
