package io.newsreel.processor.counts;

import io.newsreel.processor.counts.CountChanges.Removed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The difference between two versions of a row, as changes to counts. Replacing the old version's
 * contributions by the new one's is the only way in which a count ever changes.
 */
public final class Subtraction {

  private Subtraction() {}

  /**
   * What has to change in each partition.
   *
   * @param article the article's id
   * @param old what the row's old version had put in, or null
   * @param now what its new version puts in, or null if it is withdrawn
   * @param partitions how many partitions keep counts
   * @return the changes of each partition, null where nothing changes
   */
  public static CountChanges[] between(String article, Facts old, Facts now, int partitions) {
    Map<Counted, Contribution> before = contributions(old);
    Map<Counted, Contribution> after = contributions(now);
    boolean moved = old != null && now != null && old.bucket() != now.bucket();
    boolean same = old != null && now != null && !moved && samePosting(old, now);
    CountChanges[] changes = new CountChanges[partitions];
    Facts shown = now == null ? old : now;
    before.forEach(
        (counted, contribution) -> {
          if (moved || !after.containsKey(counted)) {
            changesOf(changes, article, shown, counted)
                .removed()
                .add(new Removed(counted, old.bucket()));
          }
        });
    after.forEach(
        (counted, contribution) -> {
          boolean unchanged =
              same
                  && contribution.countsLike(before.get(counted))
                  && (counted.kind() != CountKind.STORY || sameMember(old, now));
          if (!unchanged) {
            changesOf(changes, article, shown, counted).put().add(contribution);
          }
        });
    return changes;
  }

  /** Changes that change nothing: they only tell a partition how late it is in the news. */
  public static CountChanges clock(String article, Facts facts) {
    return new CountChanges(
        article, facts.bucket(), facts.time(), "", "", null, null, List.of(), List.of());
  }

  private static Map<Counted, Contribution> contributions(Facts facts) {
    Map<Counted, Contribution> byCounted = new HashMap<>();
    if (facts != null) {
      facts.contributions().forEach(c -> byCounted.put(c.counted(), c));
    }
    return byCounted;
  }

  private static boolean samePosting(Facts old, Facts now) {
    return old.publisher().equals(now.publisher()) && old.text().equals(now.text());
  }

  private static boolean sameMember(Facts old, Facts now) {
    return old.time() == now.time()
        && Objects.equals(old.headline(), now.headline())
        && Objects.equals(old.url(), now.url());
  }

  private static CountChanges changesOf(
      CountChanges[] changes, String article, Facts facts, Counted counted) {
    int partition = counted.partition(changes.length);
    boolean story = counted.kind() == CountKind.STORY;
    CountChanges known = changes[partition];
    if (known == null || (story && known.headline() == null)) {
      changes[partition] =
          new CountChanges(
              article,
              facts.bucket(),
              facts.time(),
              facts.publisher(),
              facts.text(),
              story ? facts.headline() : null,
              story ? facts.url() : null,
              known == null ? new ArrayList<>() : known.removed(),
              known == null ? new ArrayList<>() : known.put());
    }
    return changes[partition];
  }
}
