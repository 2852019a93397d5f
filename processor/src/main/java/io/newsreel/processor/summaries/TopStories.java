package io.newsreel.processor.summaries;

import io.newsreel.events.Story;
import io.newsreel.processor.counts.Slice;
import io.newsreel.processor.counts.WindowDue;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The largest stories of a window. */
final class TopStories {

  private TopStories() {}

  static List<Story> of(WindowDue due, List<Slice> slices, StoryTeller teller) {
    Map<String, Size> sizes = new HashMap<>();
    for (Slice slice : slices) {
      slice.forEachArticle(
          (bucket, mentions, text, publisher, story) ->
              sizes.merge(story, new Size(story, 1, bucket), Size::plus));
    }
    List<Story> largest =
        Leaders.of(
            List.copyOf(sizes.values()),
            Size.MOST,
            size ->
                due.stories()
                    .story(
                        size.story(),
                        due.span().from(),
                        due.span().to(),
                        Ranking.ARTICLES_OF_A_STORY,
                        due.revision()),
            Ranking.OF_STORIES,
            // No story has more publishers than articles. Single articles are many and all
            // alike: of those the latest, to five minutes, are looked at.
            (size, last) -> size.articles() > 1 && size.articles() >= last.figures().publishers(),
            Ranking.STORIES);
    return largest.stream().map(story -> teller.tell(story, due)).toList();
  }

  private record Size(String story, int articles, int latest) {
    static final Comparator<Size> MOST =
        Comparator.comparingInt(Size::articles)
            .thenComparingInt(Size::latest)
            .reversed()
            .thenComparing(Size::story);

    Size plus(Size other) {
      return new Size(story, articles + other.articles, Math.max(latest, other.latest));
    }
  }
}
