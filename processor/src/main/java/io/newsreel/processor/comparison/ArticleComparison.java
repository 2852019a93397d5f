package io.newsreel.processor.comparison;

import io.newsreel.events.Analysis;
import io.newsreel.events.Analysis.Mention;
import io.newsreel.events.AnnotatedArticle;
import io.newsreel.events.Ninjs;
import io.newsreel.processor.comparison.ArticleChange.ActorChange;
import io.newsreel.processor.comparison.ArticleChange.LineChange;
import io.newsreel.processor.comparison.ArticleChange.SubjectChange;
import io.newsreel.processor.comparison.ArticleChange.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares two annotations of one article. */
public final class ArticleComparison {

  private ArticleComparison() {}

  /** How the later annotation differs from the earlier one. */
  public static ArticleChange of(AnnotatedArticle before, AnnotatedArticle after) {
    List<Ninjs.Headline> headlines = after.article().headlines();
    return new ArticleChange(
        after.id(),
        headlines == null || headlines.isEmpty() ? null : headlines.get(0).value(),
        actors(before.analysis().mentions(), after.analysis().mentions()),
        subjects(before, after),
        lines(before.analysis().dropped(), after.analysis().dropped()));
  }

  private static List<ActorChange> actors(List<Mention> before, List<Mention> after) {
    Map<String, List<Mention>> earlier = byActor(before);
    Map<String, List<Mention>> later = byActor(after);
    Set<String> actors = new LinkedHashSet<>(earlier.keySet());
    actors.addAll(later.keySet());
    List<ActorChange> changes = new ArrayList<>();
    for (String actor : actors) {
      List<Mention> was = earlier.getOrDefault(actor, List.of());
      List<Mention> is = later.getOrDefault(actor, List.of());
      if (was.size() != is.size()) {
        String name = (is.isEmpty() ? was : is).get(0).name();
        changes.add(
            new ActorChange(actor, name, was.size(), is.size(), onlyIn(was, is), onlyIn(is, was)));
      }
    }
    changes.sort(
        Comparator.comparingInt((ActorChange c) -> Math.abs(c.after() - c.before())).reversed());
    return List.copyOf(changes);
  }

  private static Map<String, List<Mention>> byActor(List<Mention> mentions) {
    Map<String, List<Mention>> byActor = new LinkedHashMap<>();
    for (Mention mention : mentions) {
      byActor.computeIfAbsent(mention.actor(), unused -> new ArrayList<>()).add(mention);
    }
    return byActor;
  }

  /**
   * The mentions of one list that the other has not. They are matched by their words: offsets move
   * with every line that is dropped, and a reason may change without the mention.
   */
  private static List<Wording> onlyIn(List<Mention> these, List<Mention> those) {
    Map<String, Integer> there = new HashMap<>();
    those.forEach(mention -> there.merge(mention.surface(), 1, Integer::sum));
    record Key(String surface, String reason) {}
    Map<Key, Integer> only = new LinkedHashMap<>();
    for (Mention mention : these) {
      if (there.merge(mention.surface(), -1, Integer::sum) < 0) {
        only.merge(new Key(mention.surface(), mention.reason()), 1, Integer::sum);
      }
    }
    return only.entrySet().stream()
        .map(e -> new Wording(e.getKey().surface(), e.getKey().reason(), e.getValue()))
        .toList();
  }

  private static List<SubjectChange> subjects(AnnotatedArticle before, AnnotatedArticle after) {
    Map<String, String> was = names(before);
    Map<String, String> is = names(after);
    List<SubjectChange> changes = new ArrayList<>();
    is.forEach(
        (uri, name) -> {
          if (!was.containsKey(uri)) {
            changes.add(new SubjectChange(uri, name, true, reason(after, uri)));
          }
        });
    was.forEach(
        (uri, name) -> {
          if (!is.containsKey(uri)) {
            changes.add(new SubjectChange(uri, name, false, reason(before, uri)));
          }
        });
    return List.copyOf(changes);
  }

  private static Map<String, String> names(AnnotatedArticle article) {
    Map<String, String> names = new LinkedHashMap<>();
    if (article.article().subjects() != null) {
      article.article().subjects().forEach(subject -> names.put(subject.uri(), subject.name()));
    }
    return names;
  }

  private static String reason(AnnotatedArticle article, String uri) {
    return article.analysis().subjects().stream()
        .filter(subject -> subject.uri().equals(uri))
        .map(Analysis.SubjectReason::reason)
        .findFirst()
        .orElse("");
  }

  private static List<LineChange> lines(
      List<Analysis.Dropped> before, List<Analysis.Dropped> after) {
    List<LineChange> changes = new ArrayList<>();
    onlyDropped(after, before)
        .forEach(d -> changes.add(new LineChange(d.text(), true, d.reason())));
    onlyDropped(before, after)
        .forEach(d -> changes.add(new LineChange(d.text(), false, d.reason())));
    return List.copyOf(changes);
  }

  private static List<Analysis.Dropped> onlyDropped(
      List<Analysis.Dropped> these, List<Analysis.Dropped> those) {
    Map<String, Integer> there = new HashMap<>();
    those.forEach(line -> there.merge(line.text(), 1, Integer::sum));
    return these.stream().filter(line -> there.merge(line.text(), -1, Integer::sum) < 0).toList();
  }
}
