package io.newsreel.processor.summaries;

import io.newsreel.events.Story;
import io.newsreel.processor.counts.WindowDue;
import io.newsreel.processor.extracts.Extractor;
import io.newsreel.processor.extracts.Length;
import io.newsreel.processor.extracts.SourceText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells stories in sentences out of the openings of their articles. Most windows tell what another
 * has told just before, so the latest are remembered.
 */
final class StoryTeller {

  /** Different texts that are read for a story, the earliest. */
  private static final int TEXTS = 12;

  private static final int REMEMBERED = 1000;

  private final Map<List<SourceText>, List<Story.SummarySentence>> told =
      new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(
            Map.Entry<List<SourceText>, List<Story.SummarySentence>> eldest) {
          return size() > REMEMBERED;
        }
      };

  /** The story with its summary, as far as it lies in the window. */
  Story tell(Story story, WindowDue due) {
    List<SourceText> openings =
        due.stories().openings(story.id(), due.span().from(), due.span().to(), TEXTS);
    return new Story(
        story.id(),
        story.headline(),
        story.firstSeen(),
        story.lastSeen(),
        story.figures(),
        story.revision(),
        story.articles(),
        story.actors(),
        story.subjects(),
        told.computeIfAbsent(openings, StoryTeller::sentences));
  }

  private static List<Story.SummarySentence> sentences(List<SourceText> openings) {
    return Extractor.extract(openings, Length.story()).stream()
        .map(
            sentence ->
                new Story.SummarySentence(
                    sentence.article(),
                    sentence.start(),
                    sentence.end(),
                    sentence.text(),
                    sentence.reason()))
        .toList();
  }
}
