package io.newsreel.processor.counts;

import io.newsreel.events.Figures;
import io.newsreel.events.Story;
import io.newsreel.processor.extracts.SourceText;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The stories: which articles each has, and what those count for. */
public final class StoryBook {

  /** Articles listed of a story at most: a record must not outgrow what Kafka takes. */
  private static final int LISTED = 1000;

  private static final int ACTORS = 10;
  private static final int SUBJECTS = 5;

  private static final Comparator<Listed> EARLIEST_FIRST =
      Comparator.<Listed>comparingLong(listed -> listed.facts.time())
          .thenComparing(Listed::article);

  private final Members members;
  private final Entries entries;

  StoryBook(Members members, Entries entries) {
    this.members = members;
    this.entries = entries;
  }

  /** A story as it is, all of its articles with it. */
  Story whole(String id, long revision) {
    return story(id, Integer.MIN_VALUE, Integer.MAX_VALUE, LISTED, revision);
  }

  /**
   * A story as far as it lies in a window. The figures are of all articles in there.
   *
   * @param from first bucket of the window
   * @param to the bucket after it
   * @param limit how many articles to list at most, the earliest
   * @param revision the revision to give it
   */
  public Story story(String id, int from, int to, int limit, long revision) {
    List<Listed> listed = listed(id, from, to);
    if (listed.isEmpty()) {
      return new Story(
          id, "", null, null, Figures.NONE, revision, List.of(), List.of(), List.of(), null);
    }
    Facts first = listed.get(0).facts;
    Facts last = listed.get(listed.size() - 1).facts;
    long texts = listed.stream().map(l -> l.facts.text()).distinct().count();
    long publishers = listed.stream().map(l -> l.facts.publisher()).distinct().count();
    return new Story(
        id,
        first.headline(),
        Instant.ofEpochMilli(first.time()),
        Instant.ofEpochMilli(last.time()),
        new Figures(listed.size(), listed.size(), texts, publishers),
        revision,
        listed.stream().limit(limit).map(Listed::member).toList(),
        parts(listed, CountKind.ACTOR, ACTORS),
        parts(listed, CountKind.SUBJECT, SUBJECTS),
        null);
  }

  /**
   * The openings of a story's articles in a window, out of which it can be told; of articles that
   * print the same text only that of the earliest.
   *
   * @param limit how many at most, the earliest
   */
  public List<SourceText> openings(String id, int from, int to, int limit) {
    Set<String> texts = new HashSet<>();
    return listed(id, from, to).stream()
        .filter(listed -> texts.add(listed.facts.text()))
        .limit(limit)
        .map(
            listed ->
                new SourceText(
                    listed.article,
                    Instant.ofEpochMilli(listed.facts.time()),
                    listed.facts.headline(),
                    listed.facts.opening()))
        .toList();
  }

  private List<Listed> listed(String id, int from, int to) {
    return members.of(id).stream()
        .filter(key -> key.bucket() >= from && key.bucket() < to)
        .map(key -> new Listed(key.article(), entries.get(key.bucket(), key.article())))
        .filter(article -> article.facts != null)
        .sorted(EARLIEST_FIRST)
        .toList();
  }

  /** What most of the articles have, by articles, then mentions, then id. */
  private static List<Story.Part> parts(List<Listed> listed, CountKind kind, int limit) {
    Map<String, Part> parts = new HashMap<>();
    for (Listed article : listed) {
      for (Contribution contribution : article.facts.contributions()) {
        if (contribution.counted().kind() == kind) {
          parts.merge(contribution.counted().id(), Part.of(contribution), Part::plus);
        }
      }
    }
    return parts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Part>comparingByValue(Part.MOST)
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(limit)
        .map(e -> new Story.Part(e.getKey(), e.getValue().name, e.getValue().articles))
        .toList();
  }

  private record Part(String name, long articles, long mentions) {
    static final Comparator<Part> MOST =
        Comparator.comparingLong(Part::articles).thenComparingLong(Part::mentions).reversed();

    static Part of(Contribution contribution) {
      return new Part(contribution.name(), 1, contribution.mentions());
    }

    Part plus(Part other) {
      String first = name.compareTo(other.name) <= 0 ? name : other.name;
      return new Part(first, articles + other.articles, mentions + other.mentions);
    }
  }

  private record Listed(String article, Facts facts) {
    Story.Member member() {
      return new Story.Member(
          article,
          Instant.ofEpochMilli(facts.time()),
          facts.publisher(),
          Objects.requireNonNullElse(facts.headline(), ""),
          facts.url(),
          facts.text());
    }
  }
}
