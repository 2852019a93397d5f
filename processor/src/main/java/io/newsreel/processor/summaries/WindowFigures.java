package io.newsreel.processor.summaries;

import io.newsreel.events.ActorKind;
import io.newsreel.events.Figures;
import io.newsreel.processor.counts.CountKind;
import io.newsreel.processor.counts.Counted;
import io.newsreel.processor.counts.Slice;
import io.newsreel.processor.index.LongSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The figures of a window: those of its days added up, and exact where they are asked for. A text
 * that stands in two days is counted in each by the sum, so that the sum of texts is a bound.
 */
final class WindowFigures {

  /** An actor or subject with the sums of its days. */
  record Sums(Counted counted, long mentions, long articles, long texts) {

    /** The highest first. In plain steps: it is asked for everything that a window counts. */
    static int byBound(Sums one, Sums other) {
      int order = Long.compare(other.texts, one.texts);
      order = order == 0 ? Long.compare(other.articles, one.articles) : order;
      order = order == 0 ? Long.compare(other.mentions, one.mentions) : order;
      return order == 0 ? one.counted.id().compareTo(other.counted.id()) : order;
    }

    Sums plus(Figures figures) {
      return new Sums(
          counted,
          mentions + figures.mentions(),
          articles + figures.articles(),
          texts + figures.texts());
    }

    /** Whether it may rank as high as these figures. */
    boolean mayReach(Figures figures) {
      if (texts != figures.texts()) {
        return texts > figures.texts();
      }
      return articles != figures.articles()
          ? articles > figures.articles()
          : mentions >= figures.mentions();
    }
  }

  /** An actor or subject with its exact figures. */
  record Leader(Counted counted, String name, Figures figures) {}

  private final List<Slice> slices;
  private final Map<Counted, Sums> sums = new HashMap<>();

  /** The figures of a window within one day, which are exact; else null. */
  private final Map<Counted, Figures> ofOneDay;

  /** The figures of the days of a window. */
  WindowFigures(List<Slice> slices) {
    this.slices = slices;
    List<Map<Counted, Figures>> days = slices.stream().map(Slice::figures).toList();
    days.forEach(this::add);
    ofOneDay = days.size() == 1 ? days.get(0) : null;
  }

  private void add(Map<Counted, Figures> day) {
    day.forEach(
        (counted, figures) ->
            sums.merge(
                counted,
                new Sums(counted, figures.mentions(), figures.articles(), figures.texts()),
                (old, unused) -> old.plus(figures)));
  }

  /** Everything of a kind that is counted, with the sums of its days. */
  List<Sums> all(CountKind kind) {
    List<Sums> found = new ArrayList<>();
    for (Sums each : sums.values()) {
      if (each.counted().kind() == kind) {
        found.add(each);
      }
    }
    return found;
  }

  /** The first of a kind, as {@link Ranking#LEADERS} has it. */
  List<Leader> leaders(CountKind kind, int limit) {
    return leaders(kind, limit, counted -> true);
  }

  /** The first of those of a kind that take part. */
  List<Leader> leaders(CountKind kind, int limit, Predicate<Counted> takesPart) {
    return Leaders.of(
        all(kind),
        Sums::byBound,
        candidate -> takesPart.test(candidate.counted()) ? leader(candidate.counted()) : null,
        Ranking.LEADERS,
        (candidate, last) -> candidate.mayReach(last.figures()),
        limit);
  }

  private Leader leader(Counted counted) {
    return new Leader(counted, name(counted), exact(counted));
  }

  /** The exact figures of an actor or subject. */
  private Figures exact(Counted counted) {
    return ofOneDay == null ? exact(counted, slices) : ofOneDay.getOrDefault(counted, Figures.NONE);
  }

  /** The exact figures of an actor or subject in parts of days. */
  static Figures exact(Counted counted, List<Slice> slices) {
    LongSet texts = new LongSet();
    LongSet publishers = new LongSet();
    long[] counts = new long[2];
    for (Slice slice : slices) {
      slice.forEachPosting(
          counted,
          (bucket, mentions, place, text, publisher) -> {
            counts[0] += mentions;
            counts[1]++;
            texts.add(text);
            publishers.add(publisher);
          });
    }
    return new Figures(counts[0], counts[1], texts.size(), publishers.size());
  }

  /** Articles, texts and publishers of parts of days; mentions are those of actors. */
  static Figures totals(List<Slice> slices) {
    LongSet texts = new LongSet();
    LongSet publishers = new LongSet();
    long[] counts = new long[2];
    for (Slice slice : slices) {
      slice.forEachArticle(
          (bucket, mentions, text, publisher, story) -> {
            counts[0] += mentions;
            counts[1]++;
            texts.add(text);
            publishers.add(publisher);
          });
    }
    return new Figures(counts[0], counts[1], texts.size(), publishers.size());
  }

  /** The sum of the days' texts, in the measure of {@link Sums#texts}. */
  static long textsOfDays(List<Slice> slices) {
    return slices.stream().mapToLong(WindowFigures::texts).sum();
  }

  /** The texts of a part of a day. */
  static long texts(Slice slice) {
    LongSet texts = new LongSet();
    slice.forEachArticle((bucket, mentions, text, publisher, story) -> texts.add(text));
    return texts.size();
  }

  /** What an actor or subject is called: the first in the alphabet of its names. */
  String name(Counted counted) {
    return slices.stream()
        .flatMap(slice -> slice.name(counted).stream())
        .min(Comparator.naturalOrder())
        .orElse(counted.id());
  }

  /** What kind of actor it is. */
  ActorKind kind(Counted counted) {
    return slices.stream()
        .flatMap(slice -> slice.kind(counted).stream())
        .min(Comparator.naturalOrder())
        .orElse(null);
  }
}
