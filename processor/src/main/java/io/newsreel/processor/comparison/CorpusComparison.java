package io.newsreel.processor.comparison;

import io.newsreel.events.AnnotatedArticle;
import io.newsreel.processor.comparison.ArticleChange.ActorChange;
import io.newsreel.processor.comparison.ArticleChange.SubjectChange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Adds up what two sets of dictionaries make of a corpus, in one pass. It keeps a tally for each
 * actor and subject it meets, and no articles.
 */
public final class CorpusComparison {

  private static final int EXAMPLES = 3;

  private final Map<String, Tally> actors = new HashMap<>();
  private final Map<String, Tally> subjects = new HashMap<>();
  private long articles;
  private long changed;

  /** Figures of an actor or a subject while they grow. */
  private static final class Tally {
    private final String id;
    private String name;
    private long mentionsBefore;
    private long mentionsAfter;
    private long articlesBefore;
    private long articlesAfter;
    private long changedArticles;
    private String why;
    private final List<String> examples = new ArrayList<>(EXAMPLES);

    Tally(String id, String name) {
      this.id = id;
      this.name = name;
    }

    void change(String article, String reason) {
      changedArticles++;
      if (why == null) {
        why = reason;
      }
      if (examples.size() < EXAMPLES) {
        examples.add(article);
      }
    }

    Moved moved() {
      return new Moved(
          id,
          name,
          mentionsBefore,
          mentionsAfter,
          articlesBefore,
          articlesAfter,
          changedArticles,
          why,
          List.copyOf(examples));
    }
  }

  /**
   * An actor or a subject whose counts moved.
   *
   * @param id actor id, or code of the subject
   * @param name its name
   * @param mentionsBefore mentions over all articles before; none for a subject
   * @param mentionsAfter the same after
   * @param articlesBefore articles before
   * @param articlesAfter articles after
   * @param changedArticles articles in which it moved
   * @param why the reason of the first change: what it rests on now, or had rested on
   * @param examples ids of the first articles that changed
   */
  public record Moved(
      String id,
      String name,
      long mentionsBefore,
      long mentionsAfter,
      long articlesBefore,
      long articlesAfter,
      long changedArticles,
      String why,
      List<String> examples) {}

  /**
   * What came out.
   *
   * @param articles articles read
   * @param changed articles whose annotation differs
   * @param actors actors that moved, those with most changed articles first
   * @param subjects subjects that moved, likewise
   */
  public record Totals(long articles, long changed, List<Moved> actors, List<Moved> subjects) {}

  /** Takes in one article; says how it differs. */
  public ArticleChange add(AnnotatedArticle before, AnnotatedArticle after) {
    articles++;
    count(before, true);
    count(after, false);
    ArticleChange change = ArticleComparison.of(before, after);
    if (!change.isEmpty()) {
      changed++;
    }
    for (ActorChange actor : change.actors()) {
      actors.get(actor.actor()).change(change.id(), why(actor));
    }
    for (SubjectChange subject : change.subjects()) {
      subjects
          .get(subject.uri())
          .change(change.id(), (subject.given() ? "now: " : "before: ") + subject.reason());
    }
    return change;
  }

  private void count(AnnotatedArticle article, boolean before) {
    Set<String> seen = new HashSet<>();
    article
        .analysis()
        .mentions()
        .forEach(
            mention -> {
              Tally tally = tally(actors, mention.actor(), mention.name());
              count(tally, before, true, seen.add(mention.actor()));
            });
    if (article.article().subjects() != null) {
      article
          .article()
          .subjects()
          .forEach(
              subject ->
                  count(tally(subjects, subject.uri(), subject.name()), before, false, true));
    }
  }

  private static Tally tally(Map<String, Tally> tallies, String id, String name) {
    Tally tally = tallies.computeIfAbsent(id, unused -> new Tally(id, name));
    tally.name = name;
    return tally;
  }

  private static void count(Tally tally, boolean before, boolean mention, boolean article) {
    if (before) {
      tally.mentionsBefore += mention ? 1 : 0;
      tally.articlesBefore += article ? 1 : 0;
    } else {
      tally.mentionsAfter += mention ? 1 : 0;
      tally.articlesAfter += article ? 1 : 0;
    }
  }

  private static String why(ActorChange actor) {
    boolean fewer = actor.after() < actor.before();
    List<ArticleChange.Wording> wordings = fewer ? actor.lost() : actor.gained();
    if (wordings.isEmpty()) {
      return "";
    }
    ArticleChange.Wording first = wordings.get(0);
    return "%s: '%s', %s".formatted(fewer ? "before" : "now", first.surface(), first.reason());
  }

  /** What came out so far. */
  public Totals totals() {
    return new Totals(articles, changed, moved(actors), moved(subjects));
  }

  private static List<Moved> moved(Map<String, Tally> tallies) {
    return tallies.values().stream()
        .filter(tally -> tally.changedArticles > 0)
        .map(Tally::moved)
        .sorted(
            Comparator.comparingLong(Moved::changedArticles).reversed().thenComparing(Moved::id))
        .toList();
  }
}
