package io.newsreel.processor.stories;

import io.newsreel.events.Analysis;
import io.newsreel.events.Analysis.TimeTrust;
import io.newsreel.events.Article;
import io.newsreel.events.Json;
import io.newsreel.processor.annotate.Annotation;
import io.newsreel.processor.annotate.Annotator;
import io.newsreel.processor.annotate.Dictionaries;
import io.newsreel.processor.annotate.Draft;
import io.newsreel.processor.annotate.Knowledge;
import io.newsreel.processor.stories.StoryEvent.Seen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * Finds the stories of a file of articles without a broker, to measure how well: {@code
 * StoriesOfFile articles.jsonl [seed]} writes rows with {@code id} and {@code analysis.story}, the
 * articles taken in their order or in a random one. Duplicates are not looked for.
 */
final class StoriesOfFile {

  private StoriesOfFile() {}

  public static void main(String[] arguments) throws IOException {
    List<Seen> articles = new ArrayList<>();
    Annotator annotator = new Annotator(Dictionaries.load(Optional.empty()));
    Instant now = Instant.now();
    for (String line : Files.readAllLines(Path.of(arguments[0]))) {
      articles.add(seen(annotator, Json.reader(Article.class).readValue(line), now));
    }
    if (arguments.length > 1) {
      Collections.shuffle(articles, new Random(Long.parseLong(arguments[1])));
    }
    Map<String, String> stories = new LinkedHashMap<>();
    StoryFinder finder = new StoryFinder(new Kept(), StoryFinder.DEFAULT_CAPACITY);
    long begun = System.nanoTime();
    for (Seen article : articles) {
      stories.put(article.article(), article.article());
      finder.accept(article, placed -> stories.put(placed.article(), placed.story()));
    }
    System.err.printf(
        "%d us an article%n", (System.nanoTime() - begun) / 1000 / Math.max(1, articles.size()));
    stories.forEach(
        (id, story) ->
            System.out.printf("{\"id\":\"%s\",\"analysis\":{\"story\":\"%s\"}}%n", id, story));
  }

  private static Seen seen(Annotator annotator, Article article, Instant now) {
    Draft draft = annotator.draft(article.withdrawn() ? withText(article) : article);
    Annotation annotation = annotator.annotate(draft, Knowledge.none(now));
    Analysis analysis = annotation.row().analysis();
    return new Seen(
        article.id(),
        0,
        1,
        analysis.trustedTime().toEpochMilli(),
        analysis.timeTrust() == TimeTrust.PUBLISHED,
        null,
        StoryTerms.of(annotation.headline(), annotation.body(), analysis.mentions()));
  }

  /** A headline alone is an article, too. */
  private static Article withText(Article article) {
    return new Article(
        article.id(),
        article.url(),
        article.publisher(),
        article.published(),
        article.firstSeen(),
        article.headline(),
        "",
        null,
        article.language());
  }

  private static final class Kept implements StoryFinder.Articles {
    private final Map<String, StoredArticle> articles = new HashMap<>();

    @Override
    public StoredArticle get(String article) {
      return articles.get(article);
    }

    @Override
    public void put(StoredArticle article) {
      articles.put(article.article(), article);
    }

    @Override
    public void delete(String article) {
      articles.remove(article);
    }
  }
}
