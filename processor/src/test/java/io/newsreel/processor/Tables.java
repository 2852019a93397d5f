package io.newsreel.processor;

import io.newsreel.events.ActorCount;
import io.newsreel.events.Figures;
import io.newsreel.events.Story;
import io.newsreel.events.SubjectCount;
import io.newsreel.events.Summary;
import io.newsreel.events.Window;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The tables without what depends on history: revisions. */
record Tables(
    Map<String, Object> actors,
    Map<String, Object> subjects,
    Map<String, Object> stories,
    Map<String, Object> duplicates,
    Map<String, Object> summaries) {

  static Tables of(TopologyBench bench) {
    Map<String, Object> actors = new TreeMap<>();
    for (Map.Entry<String, ActorCount> row : bench.actorCounts().entrySet()) {
      if (!row.getValue().figures().equals(Figures.NONE)) {
        actors.put(
            row.getKey(), List.of(row.getValue().figures(), postings(row.getValue().postings())));
      }
    }
    Map<String, Object> subjects = new TreeMap<>();
    for (Map.Entry<String, SubjectCount> row : bench.subjectCounts().entrySet()) {
      if (!row.getValue().figures().equals(Figures.NONE)) {
        subjects.put(row.getKey(), row.getValue().figures());
      }
    }
    Map<String, Object> stories = new TreeMap<>();
    for (Map.Entry<String, Story> row : bench.stories().entrySet()) {
      if (!row.getValue().articles().isEmpty()) {
        stories.put(row.getKey(), row.getValue().articles());
      }
    }
    Map<String, Object> duplicates = new TreeMap<>();
    bench.annotated().forEach((id, row) -> duplicates.put(id, "" + row.analysis().duplicateOf()));
    Map<String, Object> summaries = new TreeMap<>();
    for (Map.Entry<String, Summary> row : bench.summaries().entrySet()) {
      Summary summary = row.getValue();
      if (summary.window() == Window.ALL || summary.totals().articles() > 0) {
        summaries.put(
            row.getKey(), List.of(summary.totals(), summary.actors(), summary.subjects()));
        stories.put(
            "summary " + row.getKey(),
            summary.stories().stream().map(s -> List.of(s.id(), s.articles())).toList());
      }
    }
    return new Tables(actors, subjects, stories, duplicates, summaries);
  }

  private static Object postings(List<?> postings) {
    return postings == null ? List.of() : postings;
  }
}
