package io.newsreel.processor.stories;

import java.util.LinkedHashMap;
import java.util.Map;

/** The articles an event changes: each is read and written at most once for it. */
final class OpenArticles {

  private final StoryFinder.Articles kept;
  private final Map<String, StoredArticle> changed = new LinkedHashMap<>();

  OpenArticles(StoryFinder.Articles kept) {
    this.kept = kept;
  }

  StoredArticle get(String article) {
    StoredArticle open = changed.get(article);
    return open == null ? kept.get(article) : open;
  }

  void put(StoredArticle article) {
    changed.put(article.article(), article);
  }

  void delete(String article) {
    changed.remove(article);
    kept.delete(article);
  }

  /** Keeps what has changed. */
  void close() {
    changed.values().forEach(kept::put);
    changed.clear();
  }
}
