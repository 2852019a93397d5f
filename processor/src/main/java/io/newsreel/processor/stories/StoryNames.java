package io.newsreel.processor.stories;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Gives stories their ids. A story is named after an article of it and keeps the name whatever
 * becomes of its articles: each renamed row has to be written again. Where stories are clustered
 * anew, the name goes to the part that most of its articles are in.
 *
 * <p>No two stories have one name. An article that comes alone, or is left so when others part from
 * it, has its own, as its row says as long as nothing else is said; the story that has that name,
 * but not the article, then gets another.
 */
final class StoryNames {

  private final Map<String, Story> named = new HashMap<>();
  private final Consumer<Story> renamed;

  /**
   * No names yet.
   *
   * @param renamed receives a story that has had to give up its name, and has a new one
   */
  StoryNames(Consumer<Story> renamed) {
    this.renamed = renamed;
  }

  /** Gives a story a name that is free. */
  void give(Story story, String id) {
    named.put(id, story);
    story.id = id;
  }

  /** Makes the name of a story free, if it has one. */
  void release(Story story) {
    named.remove(story.id, story);
    story.id = null;
  }

  /** Names a story after the first of its articles whose name is free. */
  void name(Story story) {
    List<StoryText> inOrder =
        story.articles().sorted(Comparator.comparingInt(text -> text.arrival)).toList();
    for (StoryText text : inOrder) {
      if (!named.containsKey(text.article)) {
        give(story, text.article);
        return;
      }
    }
    // Whoever has the name has it of an article that has left, and so finds another in the end.
    String id = inOrder.get(0).article;
    Story other = named.get(id);
    give(story, id);
    name(other);
    renamed.accept(other);
  }

  /** A name, and how many articles of the story that had it are in some new one. */
  private record Claim(int story, String id, int articles, int first) {}

  /**
   * Hands the names of old stories to new ones: first where most articles stay together.
   *
   * @param articles of each new story, before they have left the old ones
   * @return the name of each new story; null where none is left for it
   */
  static List<String> inherited(List<List<StoryText>> articles) {
    List<Claim> claims = new ArrayList<>();
    for (int i = 0; i < articles.size(); i++) {
      Map<String, Claim> of = new LinkedHashMap<>();
      for (StoryText text : articles.get(i)) {
        String id = text.belongsTo().id;
        if (id != null) {
          Claim before = of.getOrDefault(id, new Claim(i, id, 0, Integer.MAX_VALUE));
          int first = Math.min(before.first, text.arrival);
          of.put(id, new Claim(i, id, before.articles + 1, first));
        }
      }
      claims.addAll(of.values());
    }
    claims.sort(Comparator.comparingInt(Claim::articles).reversed().thenComparingInt(Claim::first));
    List<String> names = new ArrayList<>();
    articles.forEach(unused -> names.add(null));
    Set<String> given = new HashSet<>();
    for (Claim claim : claims) {
      if (names.get(claim.story) == null && given.add(claim.id)) {
        names.set(claim.story, claim.id);
      }
    }
    return names;
  }
}
