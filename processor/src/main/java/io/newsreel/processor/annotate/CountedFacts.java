package io.newsreel.processor.annotate;

import io.newsreel.events.Analysis;
import io.newsreel.events.Analysis.Mention;
import io.newsreel.events.Article;
import io.newsreel.processor.clean.Cleaned;
import io.newsreel.processor.counts.Contribution;
import io.newsreel.processor.counts.CountKind;
import io.newsreel.processor.counts.Counted;
import io.newsreel.processor.counts.Facts;
import io.newsreel.processor.subjects.SubjectMatch;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sums up what an article counts for. */
final class CountedFacts {

  /** A story's line for an article without a headline: this much of its opening. */
  private static final int OPENING = 120;

  private CountedFacts() {}

  static Facts of(
      Article article,
      String url,
      Cleaned cleaned,
      Analysis analysis,
      List<SubjectMatch> subjects,
      Standing standing) {
    List<Contribution> contributions = new ArrayList<>();
    Map<String, List<Mention>> byActor = new LinkedHashMap<>();
    for (Mention mention : analysis.mentions()) {
      byActor.computeIfAbsent(mention.actor(), unused -> new ArrayList<>()).add(mention);
    }
    byActor.forEach(
        (actor, mentions) ->
            contributions.add(
                new Contribution(
                    new Counted(CountKind.ACTOR, actor),
                    mentions.size(),
                    mentions.get(0).name(),
                    mentions.get(0).kind())));
    for (SubjectMatch subject : subjects) {
      contributions.add(
          new Contribution(
              new Counted(CountKind.SUBJECT, subject.uri()),
              Math.max(1, subject.matches().size()),
              subject.name(),
              null));
    }
    long time = analysis.trustedTime().toEpochMilli();
    return new Facts(
        time,
        article.publisher(),
        standing.text(),
        standing.story(),
        headline(cleaned),
        url,
        Opening.of(cleaned.body()),
        contributions);
  }

  private static String headline(Cleaned cleaned) {
    if (cleaned.headline() != null) {
      return cleaned.headline();
    }
    if (cleaned.blocks().isEmpty()) {
      return "";
    }
    String opening = cleaned.blocks().get(0).text();
    if (opening.length() <= OPENING) {
      return opening;
    }
    int space = opening.lastIndexOf(' ', OPENING);
    return opening.substring(0, space > 0 ? space : OPENING) + "…";
  }
}
