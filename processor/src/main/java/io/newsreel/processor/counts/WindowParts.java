package io.newsreel.processor.counts;

import io.newsreel.events.Figures;
import io.newsreel.events.Story;
import io.newsreel.events.Summary.TopActor;
import io.newsreel.events.Summary.TopSubject;
import io.newsreel.processor.summaries.Ranking;
import io.newsreel.processor.summaries.WindowPart;
import io.newsreel.processor.summaries.WindowSpan;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/** Makes this partition's parts of summaries. */
final class WindowParts {

  private static final List<Long> NO_HISTORY = Collections.nCopies(12, 0L);

  private final CountTables tables;
  private final int partition;

  WindowParts(CountTables tables, int partition) {
    this.tables = tables;
    this.partition = partition;
  }

  WindowPart of(WindowSpan span, WindowCounts counts) {
    long mentions = 0;
    long articles = 0;
    long texts = 0;
    LongSet publishers = new LongSet();
    List<TopActor> actors = new ArrayList<>();
    List<TopSubject> subjects = new ArrayList<>();
    List<StoryFigures> stories = new ArrayList<>();
    for (Map.Entry<Counted, FigureCounter> entry : counts.byCounted().entrySet()) {
      Counted counted = entry.getKey();
      Figures figures = entry.getValue().figures();
      if (figures.articles() == 0) {
        continue;
      }
      switch (counted.kind()) {
        case ACTOR -> {
          mentions += figures.mentions();
          Label label = tables.label(counted);
          if (label != null) {
            actors.add(
                new TopActor(counted.id(), label.name(), label.kind(), figures, null, NO_HISTORY));
          }
        }
        case SUBJECT -> {
          Label label = tables.label(counted);
          String name = label == null ? counted.id() : label.name();
          subjects.add(new TopSubject(counted.id(), name, figures, null, NO_HISTORY));
        }
        case STORY -> {
          articles += figures.articles();
          texts += figures.texts();
          LongStream.of(entry.getValue().publishers()).forEach(publishers::add);
          stories.add(new StoryFigures(counted.id(), figures));
        }
      }
    }
    return new WindowPart(
        span.window(),
        span.start(),
        span.end(),
        span.running(),
        partition,
        mentions,
        articles,
        texts,
        LongStream.of(publishers.toArray()).sorted().boxed().toList(),
        actors.stream().sorted(Ranking.OF_ACTORS).limit(Ranking.ACTORS).toList(),
        subjects.stream().sorted(Ranking.OF_SUBJECTS).limit(Ranking.SUBJECTS).toList(),
        leading(stories, span));
  }

  /** The leading stories. Most windows have many single articles: those are not all looked up. */
  private List<Story> leading(List<StoryFigures> stories, WindowSpan span) {
    Instant start = span.start();
    Instant end = span.end();
    stories.sort(StoryFigures.MOST);
    return stories.stream()
        .limit(LOOKED_UP)
        .map(
            story ->
                tables
                    .story(story.id())
                    .published(
                        story.id(),
                        m -> !m.time().isBefore(start) && m.time().isBefore(end),
                        Ranking.ARTICLES_OF_A_STORY))
        .filter(story -> story.figures().articles() > 0)
        .sorted(Ranking.OF_STORIES)
        .limit(Ranking.STORIES)
        .toList();
  }

  /** Ties of single articles are cut here, by id, before they are looked up for their time. */
  private static final int LOOKED_UP = 200;

  private record StoryFigures(String id, Figures figures) {
    static final Comparator<StoryFigures> MOST =
        Comparator.<StoryFigures>comparingLong(story -> story.figures.publishers())
            .thenComparingLong(story -> story.figures.articles())
            .thenComparingLong(story -> story.figures.texts())
            .reversed()
            .thenComparing(StoryFigures::id);
  }
}
