package io.newsreel.sink.view;

import io.newsreel.events.ActorKind;
import io.newsreel.events.Figures;
import io.newsreel.events.Posting;
import io.newsreel.events.Summary;
import io.newsreel.sink.view.RequestedWindow.Counted;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Makes the state of any stretch of time out of the rows that lie in it. */
public final class Windows {

  private static final int ACTORS = 50;
  private static final int SUBJECTS = 30;
  private static final int STORIES = 20;
  private static final int PAIRS = 20;
  private static final int PAIRED = 25;
  private static final int PARTS = 12;

  private final Database database;
  private final Things things;
  private final Counts counts;
  private final Stories stories;

  Windows(Database database, Things things, Counts counts, Stories stories) {
    this.database = database;
    this.things = things;
    this.counts = counts;
    this.stories = stories;
  }

  /** The state of a stretch of time. */
  public RequestedWindow of(Span span) {
    List<Counted> actors = counted(Counts.Sort.ACTOR, span, ACTORS);
    List<Counted> subjects = counted(Counts.Sort.SUBJECT, span, SUBJECTS);
    List<Summary.TopActor> top = actors.stream().map(Windows::actor).toList();
    return new RequestedWindow(
        span.from(),
        span.to(),
        totals(span, actors.stream().mapToLong(a -> a.figures().mentions()).sum()),
        totals(span.before(), actors.stream().mapToLong(a -> a.before().mentions()).sum()),
        top,
        top.stream().filter(actor -> actor.before().articles() == 0).toList(),
        subjects.stream().map(Windows::subject).toList(),
        pairs(actors),
        stories.largest(span, new Slice(0, STORIES)).items());
  }

  private Figures totals(Span span, long mentions) {
    return database.read(
        s ->
            s.first(
                    "select count(*), count(distinct coalesce(duplicate_of, id)),"
                        + " count(distinct publisher) from article"
                        + " where time >= ? and time < ? and withdrawn = 0",
                    row -> new Figures(mentions, row.getLong(1), row.getLong(2), row.getLong(3)),
                    span.start(),
                    span.end())
                .orElse(Figures.NONE));
  }

  private List<Counted> counted(Counts.Sort sort, Span span, int most) {
    // By articles in the file, by texts here: some more, so that those with many texts are in.
    List<Things.Thing> leaders = things.most(sort, span, new Slice(0, most + most / 2)).items();
    return leaders.stream()
        .map(thing -> counted(sort, thing, span))
        .sorted(
            Comparator.comparing(Counted::figures, byTexts())
                .thenComparing(counted -> counted.thing().name()))
        .limit(most)
        .toList();
  }

  private Counted counted(Counts.Sort sort, Things.Thing thing, Span span) {
    Figures before = Figures.of(counts.postings(sort, thing.id(), span.before()));
    Long[] history = new Long[PARTS];
    Arrays.fill(history, 0L);
    long part = Math.max(1, span.millis() / PARTS);
    for (Counts.Bucket bucket : counts.over(sort, thing.id(), span, Duration.ofMinutes(5))) {
      long index = (bucket.start().toEpochMilli() - span.start()) / part;
      history[(int) Math.min(PARTS - 1, index)] += bucket.figures().articles();
    }
    return new Counted(
        thing, counts.postings(sort, thing.id(), span), before, Arrays.asList(history));
  }

  private static List<Summary.ActorPair> pairs(List<Counted> actors) {
    List<Counted> paired = actors.stream().limit(PAIRED).toList();
    List<Map<String, String>> texts = paired.stream().map(Windows::textOfArticle).toList();
    List<Summary.ActorPair> pairs = new ArrayList<>();
    for (int i = 0; i < paired.size(); i++) {
      for (int j = i + 1; j < paired.size(); j++) {
        Map<String, String> common = new HashMap<>(texts.get(i));
        common.keySet().retainAll(texts.get(j).keySet());
        if (!common.isEmpty()) {
          Set<String> distinct = new HashSet<>(common.values());
          pairs.add(
              new Summary.ActorPair(
                  paired.get(i).thing().id(),
                  paired.get(i).thing().name(),
                  paired.get(j).thing().id(),
                  paired.get(j).thing().name(),
                  common.size(),
                  distinct.size()));
        }
      }
    }
    return pairs.stream()
        .sorted(
            Comparator.comparingLong(Summary.ActorPair::texts)
                .thenComparingLong(Summary.ActorPair::articles)
                .reversed())
        .limit(PAIRS)
        .toList();
  }

  private static Map<String, String> textOfArticle(Counted counted) {
    Map<String, String> texts = new HashMap<>();
    for (Posting posting : counted.postings()) {
      texts.put(posting.article(), posting.text());
    }
    return texts;
  }

  private static Comparator<Figures> byTexts() {
    return Comparator.comparingLong(Figures::texts)
        .thenComparingLong(Figures::articles)
        .thenComparingLong(Figures::mentions)
        .reversed();
  }

  private static Summary.TopActor actor(Counted counted) {
    Things.Thing thing = counted.thing();
    ActorKind kind = ActorKind.valueOf(thing.kind().toUpperCase(Locale.ROOT));
    return new Summary.TopActor(
        thing.id(), thing.name(), kind, counted.figures(), counted.before(), counted.history());
  }

  private static Summary.TopSubject subject(Counted counted) {
    Things.Thing thing = counted.thing();
    return new Summary.TopSubject(
        thing.id(), thing.name(), counted.figures(), counted.before(), counted.history());
  }
}
