package io.newsreel.processor.summaries;

import io.newsreel.events.Figures;
import io.newsreel.events.Summary;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Puts a window's parts together. */
final class SummaryMerge {

  private SummaryMerge() {}

  /**
   * The summary of a window.
   *
   * @param parts the parts of its partitions, at least one; those that are missing count as empty
   * @param revision the revision to give it
   */
  static Summary of(List<WindowPart> parts, long revision) {
    WindowPart any = parts.get(0);
    List<WindowPart> filled = parts.stream().filter(part -> !part.empty()).toList();
    List<WindowPart> bounds = filled.isEmpty() ? parts : filled;
    Instant start = bounds.stream().map(WindowPart::start).min(Comparator.naturalOrder()).get();
    Instant end = bounds.stream().map(WindowPart::end).max(Comparator.naturalOrder()).get();
    return new Summary(
        any.window(),
        any.running(),
        start,
        end,
        revision,
        totals(parts),
        null,
        parts.stream()
            .flatMap(part -> part.actors().stream())
            .sorted(Ranking.OF_ACTORS)
            .limit(Ranking.ACTORS)
            .toList(),
        List.of(),
        List.of(),
        parts.stream()
            .flatMap(part -> part.subjects().stream())
            .sorted(Ranking.OF_SUBJECTS)
            .limit(Ranking.SUBJECTS)
            .toList(),
        List.of(),
        parts.stream()
            .flatMap(part -> part.stories().stream())
            .sorted(Ranking.OF_STORIES)
            .limit(Ranking.STORIES)
            .toList());
  }

  private static Figures totals(List<WindowPart> parts) {
    Set<Long> publishers = new HashSet<>();
    parts.forEach(part -> publishers.addAll(part.publishers()));
    return new Figures(
        parts.stream().mapToLong(WindowPart::mentions).sum(),
        parts.stream().mapToLong(WindowPart::articles).sum(),
        parts.stream().mapToLong(WindowPart::texts).sum(),
        publishers.size());
  }
}
