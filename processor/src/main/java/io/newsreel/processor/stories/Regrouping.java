package io.newsreel.processor.stories;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What becomes one story when some are clustered anew, text by text.
 *
 * @param fixed stories that stay together
 * @param texts texts of others
 * @param within sum of the likenesses of all pairs of texts that are compared, in millionths
 */
record Regrouping(List<Story> fixed, List<StoryText> texts, long within) {

  /** What the texts of some stories make, at a least relative linkage. */
  static List<Regrouping> of(List<Story> stories, double threshold, Likenesses likenesses) {
    List<List<StoryText>> groups = new ArrayList<>();
    List<Story> whole = new ArrayList<>();
    for (Story story : stories) {
      if (story.fixed()) {
        groups.add(story.texts);
        whole.add(story);
      } else {
        for (StoryText text : story.texts) {
          groups.add(List.of(text));
          whole.add(null);
        }
      }
    }
    Linkage linkage = relate(groups, likenesses);
    int[] cluster = linkage.cluster(threshold);
    Map<Integer, Regrouping> clusters = new TreeMap<>();
    for (int i = 0; i < cluster.length; i++) {
      Regrouping into =
          clusters.computeIfAbsent(
              cluster[i],
              c -> new Regrouping(new ArrayList<>(), new ArrayList<>(), linkage.within(c)));
      if (whole.get(i) == null) {
        into.texts.addAll(groups.get(i));
      } else {
        into.fixed.add(whole.get(i));
      }
    }
    return List.copyOf(clusters.values());
  }

  /** Whether this is a story as it was. */
  boolean unchanged() {
    if (texts.isEmpty()) {
      return fixed.size() == 1;
    }
    Story story = texts.get(0).story;
    return fixed.isEmpty()
        && story.texts.size() == texts.size()
        && texts.stream().allMatch(text -> text.story == story);
  }

  /** The texts that are compared. */
  List<StoryText> compared() {
    return Stream.concat(fixed.stream().flatMap(story -> story.texts.stream()), texts.stream())
        .toList();
  }

  /** All articles. */
  List<StoryText> articles() {
    return Stream.concat(
            fixed.stream().flatMap(Story::articles), texts.stream().flatMap(StoryText::articles))
        .toList();
  }

  private static Linkage relate(List<List<StoryText>> groups, Likenesses likenesses) {
    int count = groups.size();
    int[] sizes = new int[count];
    long[] within = new long[count];
    long[][] across = new long[count][count];
    for (int i = 0; i < count; i++) {
      List<StoryText> group = groups.get(i);
      sizes[i] = group.size();
      within[i] = group.size() == 1 ? 0 : group.get(0).story.within();
      for (int k = 0; k < i; k++) {
        long sum = 0;
        for (StoryText left : group) {
          for (StoryText right : groups.get(k)) {
            sum += likenesses.of(left, right);
          }
        }
        across[i][k] = sum;
        across[k][i] = sum;
      }
    }
    return new Linkage(sizes, within, across);
  }
}
