package io.newsreel.processor.counts;

import io.newsreel.events.Figures;
import io.newsreel.events.Posting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/**
 * What the articles of one day (UTC) count for, turned around: for each actor and subject its
 * postings. Everything that is given out is read off such days. They are made from the store and
 * can be thrown away; some 1.3 kB an article, most of it for names that few articles have.
 */
public final class Day {

  /** Five-minute buckets of a day. */
  public static final int BUCKETS = (int) Duration.ofDays(1).dividedBy(Facts.BUCKET);

  private static final int BUCKETS_AN_HOUR = (int) Duration.ofHours(1).dividedBy(Facts.BUCKET);

  private final int number;
  private final Map<String, Integer> places = new HashMap<>();
  private final Map<Counted, Postings> postings = new HashMap<>();
  private final Numbering publishers = new Numbering();
  private final Numbering texts = new Numbering();
  private final Numbering stories = new Numbering();
  private final Stamps stamps = new Stamps();
  private final Stamps publisherStamps = new Stamps();

  // What is known of the article at each place.
  private String[] articles = new String[16];
  private short[] bucketAt = new short[16];
  private int[] mentionsAt = new int[16];
  private int[] publisherAt = new int[16];
  private int[] textAt = new int[16];
  private int[] storyAt = new int[16];
  private int size;

  /** Figures of the whole day, which longer windows ask for again and again; null if not known. */
  private Map<Counted, Figures> whole;

  /** The day with a number, counted from 1970-01-01. */
  Day(int number) {
    this.number = number;
  }

  /** The number of the day that holds a bucket. */
  public static int of(int bucket) {
    return Math.floorDiv(bucket, BUCKETS);
  }

  /** How many five-minute buckets an hour has. */
  static int bucketsAnHour() {
    return BUCKETS_AN_HOUR;
  }

  /** Its first bucket. */
  int firstBucket() {
    return number * BUCKETS;
  }

  /** How many articles it holds. */
  int articles() {
    return places.size();
  }

  /** Puts in what an article counts for. */
  void put(String article, Facts facts) {
    whole = null;
    int place = place();
    int bucket = Math.floorMod(facts.bucket(), BUCKETS);
    places.put(article, place);
    articles[place] = article;
    bucketAt[place] = (short) bucket;
    publisherAt[place] = publishers.of(facts.publisher());
    stand(place, article, facts);
    for (Contribution contribution : facts.contributions()) {
      if (contribution.counted().kind() == CountKind.ACTOR) {
        mentionsAt[place] += contribution.mentions();
      }
      postings
          .computeIfAbsent(contribution.counted(), unused -> new Postings(contribution.actorKind()))
          .add(bucket, contribution.mentions(), place, contribution.name());
    }
  }

  /** Takes out what an article counted for. */
  void remove(String article, Facts old) {
    Integer place = places.remove(article);
    if (place == null) {
      return;
    }
    articles[place] = null;
    whole = null;
    for (Contribution contribution : old.contributions()) {
      postings.get(contribution.counted()).remove(bucketAt[place], place, contribution.name());
    }
  }

  /** Takes in which text an article prints now, and to which story it belongs. */
  void stand(String article, Facts facts) {
    int place = places.get(article);
    int before = textAt[place];
    stand(place, article, facts);
    if (textAt[place] != before) {
      whole = null;
    }
  }

  private void stand(int place, String article, Facts facts) {
    // Most articles repeat no other: one string then serves as id, text and story.
    textAt[place] = texts.of(facts.text().equals(article) ? article : facts.text());
    storyAt[place] = stories.of(facts.story().equals(article) ? article : facts.story());
  }

  /** The postings of an actor or subject, null if there never were any. */
  Postings postings(Counted counted) {
    return postings.get(counted);
  }

  /** The figures of everything that is counted from a bucket of the day to before another. */
  Map<Counted, Figures> figures(int from, int to) {
    if (from > 0 || to < BUCKETS) {
      return figuresOfAll(from, to);
    }
    if (whole == null) {
      whole = figuresOfAll(0, BUCKETS);
    }
    return whole;
  }

  /** The figures of an actor or subject from a bucket of the day to before another. */
  Figures figures(Counted counted, int from, int to) {
    if (whole != null && from == 0 && to == BUCKETS) {
      return whole.getOrDefault(counted, Figures.NONE);
    }
    Postings of = postings.get(counted);
    return of == null ? Figures.NONE : figures(of, from, to);
  }

  private Map<Counted, Figures> figuresOfAll(int from, int to) {
    Map<Counted, Figures> figures = new HashMap<>();
    postings.forEach(
        (counted, of) -> {
          Figures counts = figures(of, from, to);
          if (counts.articles() > 0) {
            figures.put(counted, counts);
          }
        });
    return figures;
  }

  /** The figures of an actor or subject from a bucket of the day to before another. */
  Figures figures(Postings of, int from, int to) {
    stamps.startOver();
    publisherStamps.startOver();
    long mentions = 0;
    long count = 0;
    long distinctTexts = 0;
    long distinctPublishers = 0;
    for (int at = of.from(from); at < of.size() && of.bucket(at) < to; at++) {
      int place = of.place(at);
      mentions += of.mentions(at);
      count++;
      distinctTexts += stamps.first(textAt[place]) ? 1 : 0;
      distinctPublishers += publisherStamps.first(publisherAt[place]) ? 1 : 0;
    }
    return new Figures(mentions, count, distinctTexts, distinctPublishers);
  }

  /** The postings of an actor or subject in a bucket of the day, by article. */
  List<Posting> evidence(Postings of, int bucket) {
    List<Posting> found = new ArrayList<>();
    for (int at = of.from(bucket); at < of.size() && of.bucket(at) == bucket; at++) {
      int place = of.place(at);
      found.add(
          new Posting(
              articles[place],
              of.mentions(at),
              publishers.value(publisherAt[place]),
              texts.value(textAt[place])));
    }
    found.sort(Comparator.comparing(Posting::article));
    return found;
  }

  /** Hands over the places of all articles from a bucket of the day to before another. */
  void forEachPlace(int from, int to, IntConsumer action) {
    for (int place = 0; place < size; place++) {
      if (articles[place] != null && bucketAt[place] >= from && bucketAt[place] < to) {
        action.accept(place);
      }
    }
  }

  /** The bucket of the day of the article at a place. */
  int bucket(int place) {
    return bucketAt[place];
  }

  /** How often the article at a place names actors. */
  int mentions(int place) {
    return mentionsAt[place];
  }

  /** Hash of the text of the article at a place: the same on every day. */
  long text(int place) {
    return texts.hash(textAt[place]);
  }

  /** Hash of the publisher of the article at a place. */
  long publisher(int place) {
    return publishers.hash(publisherAt[place]);
  }

  /** The story of the article at a place. */
  String story(int place) {
    return stories.value(storyAt[place]);
  }

  private int place() {
    if (size == articles.length) {
      int room = size * 2;
      articles = Arrays.copyOf(articles, room);
      bucketAt = Arrays.copyOf(bucketAt, room);
      mentionsAt = Arrays.copyOf(mentionsAt, room);
      publisherAt = Arrays.copyOf(publisherAt, room);
      textAt = Arrays.copyOf(textAt, room);
      storyAt = Arrays.copyOf(storyAt, room);
    }
    return size++;
  }
}
