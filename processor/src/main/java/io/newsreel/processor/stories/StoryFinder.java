package io.newsreel.processor.stories;

import io.newsreel.processor.stories.StoryEvent.Repeats;
import io.newsreel.processor.stories.StoryEvent.Seen;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Finds stories as the stream goes.
 *
 * <p>An article that comes in is compared with the articles in memory; those nearest to it name the
 * stories it may belong to, and these few stories are clustered anew, article by article ({@link
 * Linkage}). So an article joins a story, begins one, makes two into one, or shows that one is two.
 * Reprints take no part: they belong where their original does.
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

  /** Least relative linkage; stands in the middle of a plateau, see docs/quality.md. */
  private static final double THRESHOLD = 0.69;

  /**
   * Clustering is done anew only where the linkage of the text with some story is at least this
   * share of the threshold.
   */
  private static final double WORTH_A_LOOK = 0.7;

  /** Nearest neighbours that name stories. */
  private static final int NEIGHBOURS = 5;

  /** Texts clustered at once at most, over all stories that come into question. */
  private static final int AT_ONCE = 64;

  private final Articles articles;
  private final int capacity;

  private final Lexicon lexicon = new Lexicon();
  private final TextIndex index = new TextIndex();
  private final Map<String, StoryText> texts = new HashMap<>();
  private final TreeMap<Integer, Story> byLatest = new TreeMap<>();
  private final StoryNames names = new StoryNames(this::touch);

  /** Id of an article that is not here → those that repeat it. */
  private final Map<String, Set<String>> waiting = new HashMap<>();

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
    this.articles = articles;
    this.capacity = capacity;
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
      StoryText text =
          new StoryText(stored.article(), stored.arrival(), stored.time(), stored.dated());
      text.placed = stored.story();
      texts.put(text.article, text);
      arrivals = Math.max(arrivals, 1 + stored.indexed());
    }
    Map<String, Story> byId = new HashMap<>();
    for (StoredArticle stored : inOrder) {
      StoryText text = texts.get(stored.article());
      if (attach(text, stored.original())) {
        continue;
      }
      Story story = byId.computeIfAbsent(stored.story(), unused -> new Story());
      story.add(text);
      if (stored.retired()) {
        story.texts.remove(text);
        story.retired.add(text);
      } else {
        hold(text, stored);
        index.add(text, lexicon.bound());
      }
    }
    // A reprint of a reprint belongs to what that repeats.
    for (StoryText text : texts.values()) {
      for (StoryText reprint : List.copyOf(text.reprints)) {
        if (text.original != null) {
          text.reprints.remove(reprint);
          attach(reprint, text.article);
        }
      }
    }
    byId.forEach(
        (id, story) -> {
          names.give(story, id);
          story.recount();
          shelve(story);
        });
  }

  /**
   * Takes in what happened to an article.
   *
   * @param placements receives the articles whose story is another now, and where they belong
   */
  public void accept(StoryEvent event, Consumer<Placement> placements) {
    StoryText known = texts.get(event.article());
    if (event instanceof Seen seen) {
      seen(seen, known);
    } else if (known != null) {
      if (event instanceof Repeats repeats) {
        takeOut(known);
        putIn(known, articles.get(known.article).repeating(repeats.original()));
      } else {
        takeOut(known);
        articles.delete(known.article);
        touched.remove(known);
      }
    }
    String unsure = event instanceof Seen && known != null ? event.article() : null;
    touched.forEach(text -> place(text, text.article.equals(unsure), placements));
    touched.clear();
    while (texts.size() > capacity) {
      Story ended = byLatest.firstEntry().getValue();
      disband(ended);
      ended.articles().toList().forEach(this::forget);
    }
  }

  private void seen(Seen seen, StoryText known) {
    if (known != null) {
      takeOut(known);
      touched.remove(known);
    }
    int number = arrivals;
    StoryText text =
        new StoryText(
            seen.article(), known == null ? number : known.arrival, seen.time(), seen.dated());
    TermVector vector = lexicon.vector(seen.terms());
    StoredArticle stored =
        new StoredArticle(
            seen.article(),
            text.arrival,
            number,
            seen.home(),
            seen.revision(),
            seen.time(),
            seen.dated(),
            seen.original(),
            false,
            seen.article(),
            lexicon.terms(vector));
    lexicon.discard(vector);
    putIn(text, stored);
  }

  /** Puts an article where it belongs, and with it those that have waited for it. */
  private void putIn(StoryText text, StoredArticle before) {
    StoredArticle stored = before.indexed(arrivals++);
    articles.put(stored);
    texts.put(text.article, text);
    touched.add(text);
    if (attach(text, stored.original())) {
      Story story = text.original.story;
      unshelve(story);
      story.count(text);
      shelve(story);
    } else {
      hold(text, stored);
      gather(text);
      index.add(text, lexicon.bound());
    }
    for (String reprint : waiting.getOrDefault(text.article, Set.of()).stream().sorted().toList()) {
      StoryText other = texts.get(reprint);
      takeOut(other);
      putIn(other, articles.get(reprint));
    }
  }

  /** Takes an article out of its story. What repeated it stands on its own again. */
  private void takeOut(StoryText text) {
    texts.remove(text.article);
    stopWaiting(text, articles.get(text.article).original());
    List<StoryText> reprints = List.copyOf(text.reprints);
    text.reprints.clear();
    Story story = text.belongsTo();
    unshelve(story);
    if (text.original != null) {
      text.original.reprints.remove(text);
      text.original = null;
      story.recount();
    } else {
      story.remove(text);
      unindex(text);
    }
    if (story.isEmpty()) {
      names.release(story);
    } else {
      shelve(story);
      if (!story.fixed() && story.texts.size() > 1) {
        regroup(List.of(story));
      }
    }
    for (StoryText reprint : reprints) {
      reprint.original = null;
      putIn(reprint, articles.get(reprint.article));
    }
  }

  /** Finds the story of a text, and clusters anew what it touches. */
  private void gather(StoryText text) {
    Story own = new Story();
    own.add(text);
    shelve(own);
    Set<Story> near = new LinkedHashSet<>(List.of(own));
    int size = 1;
    boolean worthALook = false;
    for (StoryText neighbour : index.nearest(text, NEIGHBOURS, lexicon.bound())) {
      Story story = neighbour.story;
      if (!near.contains(story) && size + story.texts.size() <= AT_ONCE) {
        near.add(story);
        size += story.texts.size();
        worthALook |= linkage(text, story) >= THRESHOLD * WORTH_A_LOOK;
      }
    }
    if (worthALook) {
      regroup(List.copyOf(near));
    }
    if (text.story.id == null) {
      names.name(text.story);
    }
  }

  private static double linkage(StoryText text, Story story) {
    return Linkage.of(1, 0, story.texts.size(), story.within(), story.likeness(text));
  }

  /** Clusters the texts of some stories anew. */
  private void regroup(List<Story> stories) {
    List<Regrouping> changed =
        Regrouping.of(stories, THRESHOLD).stream().filter(group -> !group.unchanged()).toList();
    List<String> inherited =
        StoryNames.inherited(changed.stream().map(Regrouping::articles).toList());
    for (Regrouping group : changed) {
      group.fixed().forEach(this::disband);
      group.texts().forEach(text -> disband(text.story));
    }
    List<Story> made = new ArrayList<>();
    for (int i = 0; i < changed.size(); i++) {
      Story story = together(changed.get(i));
      shelve(story);
      touch(story);
      made.add(story);
      if (inherited.get(i) != null) {
        names.give(story, inherited.get(i));
      }
    }
    made.stream().filter(story -> story.id == null).forEach(names::name);
  }

  private Story together(Regrouping group) {
    Story story = group.fixed().isEmpty() ? new Story() : group.fixed().get(0);
    group.fixed().stream().skip(1).forEach(story::addAll);
    group.texts().forEach(story::add);
    while (story.texts.size() > Story.COMPARED) {
      StoryText earliest = story.retire();
      unindex(earliest);
      articles.put(articles.get(earliest.article).retiredNow());
    }
    return story;
  }

  private void disband(Story story) {
    unshelve(story);
    names.release(story);
  }

  /** Looks at the articles of a story whose id may have changed. */
  private void touch(Story story) {
    story.articles().forEach(touched::add);
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
    String reason = id.equals(text.article) ? null : StoryReason.of(text, lexicon);
    placements.accept(new Placement(text.article, stored.home(), stored.revision(), id, reason));
  }

  private void forget(StoryText text) {
    unindex(text);
    stopWaiting(text, articles.get(text.article).original());
    texts.remove(text.article);
    articles.delete(text.article);
  }

  private void hold(StoryText text, StoredArticle stored) {
    text.vector = lexicon.recalled(stored.terms());
    lexicon.hold(text.vector);
  }

  private void unindex(StoryText text) {
    if (text.compared()) {
      index.remove(text);
      lexicon.release(text.vector);
      text.vector = TermVector.NONE;
    }
  }

  /** Makes an article one that repeats another, if that is here; else it waits for it. */
  private boolean attach(StoryText text, String id) {
    StoryText original = id == null ? null : texts.get(id);
    while (original != null && original.original != null && original != text) {
      original = original.original;
    }
    if (original == null || original == text) {
      if (id != null) {
        waiting.computeIfAbsent(id, unused -> new HashSet<>()).add(text.article);
      }
      return false;
    }
    text.original = original;
    original.reprints.add(text);
    return true;
  }

  private void stopWaiting(StoryText text, String original) {
    Set<String> others = waiting.get(original);
    if (others != null && others.remove(text.article) && others.isEmpty()) {
      waiting.remove(original);
    }
  }

  private void shelve(Story story) {
    byLatest.put(story.latest(), story);
  }

  private void unshelve(Story story) {
    byLatest.remove(story.latest(), story);
  }
}
