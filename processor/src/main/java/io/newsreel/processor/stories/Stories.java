package io.newsreel.processor.stories;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/**
 * The stories in memory. A text that comes in is compared with the others; those nearest to it name
 * the stories it may belong to, and these few are clustered anew, text by text ({@link Linkage}).
 */
final class Stories {

  /** What becomes of articles besides the one that comes or goes. */
  interface Changes {
    /** The articles of a story may have come from another one, or its id may be new. */
    void changed(Story story);

    /** A text is not compared any more. */
    void retired(StoryText text);
  }

  /** Least relative linkage; stands in the middle of a plateau, see docs/quality.md. */
  private static final double THRESHOLD = 0.70;

  /**
   * Clustering is done anew only where the linkage of the text with some story is at least this
   * share of the threshold.
   */
  private static final double WORTH_A_LOOK = 0.7;

  /** Stories take part in it down to this share. */
  private static final double NEAR = 0.5;

  /** Nearest neighbours that name stories. */
  private static final int NEIGHBOURS = 8;

  /** Texts clustered at once at most, over all stories that come into question. */
  private static final int AT_ONCE = 64;

  private final Lexicon lexicon;
  private final Likenesses likenesses;
  private final Changes changes;
  private final TextIndex index;
  private final StoryNames names;
  private final TreeMap<Integer, Story> byLatest = new TreeMap<>();

  Stories(Lexicon lexicon, Likenesses likenesses, Changes changes) {
    this.lexicon = lexicon;
    this.likenesses = likenesses;
    this.changes = changes;
    index = new TextIndex(likenesses);
    names = new StoryNames(changes::changed);
  }

  /**
   * Takes in a text, with what repeats it.
   *
   * @param weighed terms it is compared by
   */
  void add(StoryText text, List<StoryTerm> weighed) {
    text.vector = lexicon.hold(weighed);
    Story own = new Story(likenesses);
    own.add(List.of(text), 0);
    shelve(own);
    regroupWhatIsNear(text);
    if (text.story.id == null) {
      names.name(text.story);
    }
    // An old article may have joined a story in which only later ones are compared.
    if (text.compared()) {
      index.add(text, lexicon.bound());
    }
  }

  /** Takes out a text. */
  void remove(StoryText text) {
    Story story = text.story;
    unshelve(story);
    story.remove(text);
    unindex(text);
    if (story.isEmpty()) {
      names.release(story);
    } else {
      shelve(story);
      if (!story.fixed() && story.texts.size() > 1) {
        regroup(List.of(story));
      }
    }
  }

  /** Takes note that an article that repeats a text of a story has come. */
  void reprintCame(Story story, StoryText reprint) {
    unshelve(story);
    story.follow(reprint);
    shelve(story);
  }

  /** Takes note that an article that repeated a text of a story has gone. */
  void reprintWent(Story story) {
    unshelve(story);
    story.recount();
    shelve(story);
  }

  /** Ends the story that has had no article for longest: the articles of it leave. */
  List<StoryText> endEarliest() {
    Story ended = byLatest.firstEntry().getValue();
    disband(ended);
    List<StoryText> articles = ended.articles().toList();
    articles.forEach(this::unindex);
    return articles;
  }

  /**
   * Takes up a story as it was.
   *
   * @param texts what it is compared by; they have their vectors
   * @param retired its other texts
   */
  void recall(String id, List<StoryText> texts, List<StoryText> retired) {
    Story story = new Story(likenesses);
    story.recall(texts, retired);
    names.give(story, id);
    shelve(story);
  }

  /** Takes up what a text of such a story is compared by: in the order of {@code indexed}. */
  void recall(StoryText text, List<StoryTerm> weighed) {
    text.vector = lexicon.hold(weighed);
    index.add(text, lexicon.bound());
  }

  private void regroupWhatIsNear(StoryText text) {
    Set<Story> looked = new HashSet<>();
    List<Story> near = new ArrayList<>(List.of(text.story));
    int size = 1;
    boolean worthALook = false;
    for (StoryText neighbour : index.nearest(text, NEIGHBOURS, lexicon.bound())) {
      Story story = neighbour.story;
      if (looked.add(story) && size + story.texts.size() <= AT_ONCE) {
        // Its other texts are less like this one than the neighbour is, which comes first.
        long most = (long) likenesses.of(text, neighbour) * story.texts.size();
        double linkage =
            linkage(story, most) < THRESHOLD * NEAR ? 0 : linkage(story, story.likeness(text));
        if (linkage >= THRESHOLD * NEAR) {
          near.add(story);
          size += story.texts.size();
          worthALook |= linkage >= THRESHOLD * WORTH_A_LOOK;
        }
      }
    }
    if (worthALook) {
      regroup(near);
    }
  }

  /** The linkage of a text with a story, to whose texts it has some likeness in all. */
  private static double linkage(Story story, long likeness) {
    return Linkage.of(1, 0, story.texts.size(), story.within(), likeness);
  }

  /** Clusters the texts of some stories anew. */
  private void regroup(List<Story> stories) {
    List<Regrouping> changed =
        Regrouping.of(stories, THRESHOLD, likenesses).stream()
            .filter(group -> !group.unchanged())
            .toList();
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
      if (inherited.get(i) != null) {
        names.give(story, inherited.get(i));
      }
      made.add(story);
    }
    made.stream().filter(story -> story.id == null).forEach(names::name);
    made.forEach(changes::changed);
  }

  private Story together(Regrouping group) {
    Story story = new Story(likenesses);
    group.fixed().forEach(story::addRetired);
    story.add(group.compared(), group.within());
    while (story.texts.size() > Story.COMPARED) {
      StoryText earliest = story.retire();
      unindex(earliest);
      changes.retired(earliest);
    }
    return story;
  }

  private void disband(Story story) {
    unshelve(story);
    names.release(story);
  }

  private void unindex(StoryText text) {
    if (text.compared()) {
      index.remove(text);
      lexicon.release(text.vector);
      text.vector = TermVector.NONE;
    }
  }

  private void shelve(Story story) {
    byLatest.put(story.latest(), story);
  }

  private void unshelve(Story story) {
    byLatest.remove(story.latest(), story);
  }
}
