package io.newsreel.processor.counts;

import io.newsreel.events.BucketSize;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The stores of the counting stage.
 *
 * <p>What has changed and not yet been given out is kept in memory; so that a crash does not lose
 * it, the hours it lies in stand in a small store, and after a restart all rows of these hours are
 * given out once more.
 */
final class CountTables {

  static final String POSTINGS = "postings";
  static final String STORIES = "stories";
  static final String LABELS = "labels";
  static final String PENDING = "pending";

  private static final int BUCKETS_AN_HOUR = Changed.buckets(BucketSize.HOUR);
  private static final String CLOCK = "clock";
  private static final int LABELS_REMEMBERED = 20_000;

  private final KeyValueStore<Bytes, byte[]> postings;
  private final KeyValueStore<String, StoryMembers> stories;
  private final KeyValueStore<String, Label> labels;

  /** Hours with changes not given out yet, as {@code hour} → 0, and the clock. */
  private final KeyValueStore<String, Integer> pending;

  private final Set<Integer> pendingHours = new HashSet<>();
  private final Map<String, Label> rememberedLabels =
      new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Label> eldest) {
          return size() > LABELS_REMEMBERED;
        }
      };

  private CountTables(ProcessorContext<?, ?> context) {
    postings = context.getStateStore(POSTINGS);
    stories = context.getStateStore(STORIES);
    labels = context.getStateStore(LABELS);
    pending = context.getStateStore(PENDING);
  }

  static CountTables of(ProcessorContext<?, ?> context) {
    return new CountTables(context);
  }

  KeyValueStore<Bytes, byte[]> postings() {
    return postings;
  }

  byte[] row(Bytes key) {
    byte[] row = postings.get(key);
    return row == null ? PostingsRow.EMPTY : row;
  }

  void putRow(Bytes key, byte[] row) {
    postings.put(key, row);
  }

  StoryMembers story(String id) {
    StoryMembers members = stories.get(id);
    return members == null ? StoryMembers.NONE : members;
  }

  /** Keeps a story; false if it is as it was. */
  boolean putStory(String id, StoryMembers members) {
    if (members.revision() == story(id).revision()) {
      return false;
    }
    stories.put(id, members);
    return true;
  }

  /** Takes note of what a counted thing is called. */
  void label(Counted counted, Label label) {
    Label known = label(counted);
    Label kept = Label.first(known, label);
    if (!kept.equals(known)) {
      labels.put(counted.id(), kept);
      rememberedLabels.put(counted.id(), kept);
    }
  }

  /** What a counted thing is called, null if it never had a name. */
  Label label(Counted counted) {
    Label remembered = rememberedLabels.get(counted.id());
    if (remembered == null) {
      remembered = labels.get(counted.id());
      if (remembered != null) {
        rememberedLabels.put(counted.id(), remembered);
      }
    }
    return remembered;
  }

  void markPending(int bucket) {
    int hour = Math.floorDiv(bucket, BUCKETS_AN_HOUR);
    if (pendingHours.add(hour)) {
      pending.put(Integer.toString(hour), 0);
    }
  }

  void clearPending() {
    pendingHours.forEach(hour -> pending.delete(Integer.toString(hour)));
    pendingHours.clear();
  }

  void saveClock(int bucket) {
    Integer known = pending.get(CLOCK);
    if (known == null || known != bucket) {
      pending.put(CLOCK, bucket);
    }
  }

  /** The bucket the clock stood at, {@link NewsClock#NEVER} if it never ran. */
  int lastBucket() {
    Integer known = pending.get(CLOCK);
    return known == null ? NewsClock.NEVER : known;
  }

  /** Puts everything that was pending when the last run ended into {@code changed}. */
  void pending(Changed changed) {
    List<Integer> hours = new ArrayList<>();
    try (KeyValueIterator<String, Integer> all = pending.all()) {
      all.forEachRemaining(
          entry -> {
            if (!entry.key.equals(CLOCK)) {
              hours.add(Integer.parseInt(entry.key));
            }
          });
    }
    for (int hour : hours) {
      pendingHours.add(hour);
      int from = hour * BUCKETS_AN_HOUR;
      try (KeyValueIterator<Bytes, byte[]> rows =
          postings.range(RowKey.first(from), RowKey.first(from + BUCKETS_AN_HOUR))) {
        rows.forEachRemaining(
            row -> {
              RowKey key = RowKey.of(row.key);
              changed.row(key);
              if (key.counted().kind() == CountKind.STORY) {
                changed.story(key.counted().id());
              }
            });
      }
    }
  }
}
