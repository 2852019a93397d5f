package io.newsreel.processor.stories;

import io.newsreel.processor.stories.StoryEvent.Repeats;
import io.newsreel.processor.stories.StoryEvent.Seen;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Finds stories as the stream goes: an article joins a story, begins one, makes two into one, or
 * shows that one is two ({@link Stories}). Reprints take no part: they belong where their original
 * does.
 *
 * <p>Memory is bounded: a story leaves it when so many articles have come since its latest that
 * there is no more room. It has ended then, and its articles stay in it.
 */
public final class StoryFinder {

  /** Where the articles in memory are kept over a restart. */
  public interface Articles {
    /** An article, or null. */
    StoredArticle get(String article);

    /** Keeps an article. */
    void put(StoredArticle article);

    /** Forgets an article. */
    void delete(String article);
  }

  /** Articles in memory unless told otherwise: some 2 kB each. */
  public static final int DEFAULT_CAPACITY = 100_000;

  private final OpenArticles articles;
  private final int capacity;

  private final Map<String, StoryText> texts = new HashMap<>();
  private final Reprints reprints = new Reprints(texts);
  private final Lexicon lexicon = new Lexicon();
  private final Likenesses likenesses = new Likenesses();
  private final Stories stories;

  /** Articles whose story may have changed with the event at hand. */
  private final Set<StoryText> touched = new LinkedHashSet<>();

  private int arrivals;

  /**
   * A finder.
   *
   * @param articles where articles are kept; {@link #recall} all of them before use
   * @param capacity how many articles are in memory at most
   */
  public StoryFinder(Articles articles, int capacity) {
    this.articles = new OpenArticles(articles);
    this.capacity = capacity;
    stories = new Stories(lexicon, likenesses, new WhatChanges());
  }

  /**
   * Takes up the articles that are kept.
   *
   * @param kept all of them, in any order
   */
  public void recall(List<StoredArticle> kept) {
    List<StoredArticle> inOrder =
        kept.stream().sorted(Comparator.comparingInt(StoredArticle::indexed)).toList();
    for (StoredArticle stored : inOrder) {
      texts.put(stored.article(), StoryText.of(stored));
      arrivals = Math.max(arrivals, 1 + stored.indexed());
    }
    inOrder.forEach(stored -> reprints.attach(texts.get(stored.article())));
    reprints.straighten();
    List<StoredArticle> originals =
        inOrder.stream().filter(stored -> texts.get(stored.article()).original == null).toList();
    for (StoredArticle stored : originals) {
      if (!stored.retired()) {
        stories.recall(texts.get(stored.article()), stored.terms());
      }
    }
    originals.stream()
        .collect(Collectors.groupingBy(StoredArticle::story))
        .forEach((id, of) -> stories.recall(id, texts(of, false), texts(of, true)));
  }

  private List<StoryText> texts(List<StoredArticle> articles, boolean retired) {
    return articles.stream()
        .filter(stored -> stored.retired() == retired)
        .map(stored -> texts.get(stored.article()))
        .toList();
  }

  /**
   * Takes in what happened to an article.
   *
   * @param placements receives the articles whose story is another now, and where they belong
   */
  public void accept(StoryEvent event, Consumer<Placement> placements) {
    StoryText known = texts.get(event.article());
    if (known != null) {
      takeOut(known);
    }
    if (event instanceof Seen seen) {
      putIn(seen, known == null ? arrivals : known.arrival);
    } else if (known != null && event instanceof Repeats repeats) {
      putIn(known, articles.get(known.article).repeating(repeats.original()));
    } else if (known != null) {
      articles.delete(known.article);
    }
    // The row of an article that comes again may name a story that has ended.
    boolean again = event instanceof Seen seen && (known != null || seen.revision() > 1);
    String unsure = again ? event.article() : null;
    for (StoryText text : touched) {
      if (texts.get(text.article) == text) {
        place(text, text.article.equals(unsure), placements);
      }
    }
    touched.clear();
    while (texts.size() > capacity) {
      stories.endEarliest().forEach(this::forget);
    }
    articles.close();
  }

  private void putIn(Seen seen, int arrival) {
    StoredArticle stored =
        new StoredArticle(
            seen.article(),
            arrival,
            arrivals,
            seen.home(),
            seen.revision(),
            seen.time(),
            seen.dated(),
            seen.original(),
            false,
            seen.article(),
            lexicon.weigh(seen.terms()));
    putIn(StoryText.of(stored), stored);
  }

  /** Puts an article where it belongs, and with it those that have waited for it. */
  private void putIn(StoryText text, StoredArticle stored) {
    text.indexed = arrivals++;
    text.repeats = stored.original();
    articles.put(stored.indexed(text.indexed));
    texts.put(text.article, text);
    touched.add(text);
    if (reprints.attach(text)) {
      stories.reprintCame(text.original.story, text);
    } else {
      stories.add(text, stored.terms());
    }
    for (StoryText reprint : reprints.waitingFor(text)) {
      takeOut(reprint);
      putIn(reprint, articles.get(reprint.article));
    }
  }

  /** Takes an article out of its story. What repeated it stands on its own again. */
  private void takeOut(StoryText text) {
    texts.remove(text.article);
    boolean repeats = text.original != null;
    Story story = text.belongsTo();
    reprints.detach(text);
    List<StoryText> alone = reprints.letGo(text);
    if (repeats) {
      stories.reprintWent(story);
    } else {
      stories.remove(text);
    }
    alone.forEach(reprint -> putIn(reprint, articles.get(reprint.article)));
  }

  private void place(StoryText text, boolean unsure, Consumer<Placement> placements) {
    String id = text.belongsTo().id;
    boolean moved = !id.equals(text.placed);
    if (!moved && !unsure) {
      return;
    }
    StoredArticle stored = articles.get(text.article);
    if (moved) {
      articles.put(stored.in(id));
    }
    text.placed = id;
    String reason = id.equals(text.article) ? null : StoryReason.of(text, lexicon, likenesses);
    placements.accept(new Placement(text.article, stored.home(), stored.revision(), id, reason));
  }

  private void forget(StoryText text) {
    reprints.detach(text);
    texts.remove(text.article);
    articles.delete(text.article);
  }

  private final class WhatChanges implements Stories.Changes {
    @Override
    public void changed(Story story) {
      story.articles().forEach(touched::add);
    }

    @Override
    public void retired(StoryText text) {
      articles.put(articles.get(text.article).retiredNow());
    }
  }
}
