package io.newsreel.processor.counts;

import io.newsreel.events.Posting;
import io.newsreel.events.Story;
import io.newsreel.processor.Progress;
import io.newsreel.processor.counts.CountChanges.Removed;
import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Keeps the rows of postings of one partition. Each batch of changes is applied at once; what
 * changed is given out on the wall clock, so that a row that changes a hundred times a second goes
 * out once.
 */
public final class CountsProcessor
    implements Processor<Integer, CountChanges, String, CountOutput> {

  /**
   * While articles pour in, giving out counts may take this share of the time at most (one part in
   * so many). Once nothing comes any more, everything is given out.
   */
  private static final int SHARE_OF_TIME = 30;

  /**
   * Ticks without arrivals, here or at the start of the pipeline, after which nothing comes any
   * more. One tick says nothing: changes come commit by commit.
   */
  private static final int QUIET_TICKS = 2;

  private final Duration every;
  private final NewsClock.Kind clockKind;
  private final boolean whole;
  private final Progress progress;

  private CountTables tables;
  private CountGiver giver;
  private final Changed changed = new Changed();
  private int idleTicks;
  private long articlesSeen;
  private boolean wholeIsDue;
  private long notBefore;
  private NewsClock clock;

  /**
   * A processor.
   *
   * @param every how often changes are given out at most
   * @param clockKind what the running windows end with
   * @param whole whether everything there is gets a summary, too
   */
  public CountsProcessor(
      Duration every, NewsClock.Kind clockKind, boolean whole, Progress progress) {
    this.every = every;
    this.clockKind = clockKind;
    this.whole = whole;
    this.progress = progress;
  }

  @Override
  public void init(ProcessorContext<String, CountOutput> context) {
    tables = CountTables.of(context);
    clock = new NewsClock(clockKind, tables.lastBucket());
    giver = new CountGiver(tables, context);
    changed.clear();
    tables.pending(changed);
    wholeIsDue = whole;
    notBefore = 0;
    context.schedule(every, PunctuationType.WALL_CLOCK_TIME, this::tick);
  }

  @Override
  public void process(Record<Integer, CountChanges> arrived) {
    CountChanges changes = arrived.value();
    idleTicks = 0;
    progress.worked();
    clock.see(changes.bucket());
    for (Removed removed : changes.removed()) {
      remove(changes.article(), removed);
    }
    for (Contribution contribution : changes.put()) {
      put(changes, contribution);
    }
  }

  private void remove(String article, Removed removed) {
    RowKey key = new RowKey(removed.bucket(), removed.counted());
    Bytes bytes = key.toBytes();
    byte[] row = tables.row(bytes);
    byte[] rest = PostingsRow.remove(row, article);
    if (rest != row) {
      keep(key, bytes, rest);
    }
    if (removed.counted().kind() == CountKind.STORY) {
      String story = removed.counted().id();
      if (tables.putStory(story, tables.story(story).without(article))) {
        changed.story(story);
      }
    }
  }

  private void put(CountChanges changes, Contribution contribution) {
    Counted counted = contribution.counted();
    RowKey key = new RowKey(changes.bucket(), counted);
    Bytes bytes = key.toBytes();
    byte[] row = tables.row(bytes);
    Posting posting =
        new Posting(
            changes.article(), contribution.mentions(), changes.publisher(), changes.text());
    byte[] more = PostingsRow.put(row, posting);
    if (more != row) {
      keep(key, bytes, more);
    }
    if (counted.kind() == CountKind.STORY) {
      Story.Member member =
          new Story.Member(
              changes.article(),
              Instant.ofEpochMilli(changes.time()),
              changes.publisher(),
              changes.headline(),
              changes.url(),
              changes.text());
      if (tables.putStory(counted.id(), tables.story(counted.id()).with(member))) {
        changed.story(counted.id());
      }
    } else if (contribution.name() != null) {
      tables.label(counted, new Label(contribution.name(), contribution.actorKind()));
    }
  }

  private void keep(RowKey key, Bytes bytes, byte[] row) {
    tables.putRow(bytes, row);
    changed.row(key);
    tables.markPending(key.bucket());
    wholeIsDue = whole;
  }

  private void tick(long now) {
    boolean quiet = nothingComes();
    if (wholeIsDue || !changed.isEmpty()) {
      // What is put off is not done: a drain waits for it.
      progress.worked();
    }
    if (!quiet && now < notBefore) {
      return;
    }
    long begun = System.nanoTime();
    boolean moved = clock.moveTo(now);
    if (!changed.isEmpty() || moved) {
      tables.saveClock(clock.bucket());
      giver.give(changed, clock, moved, now);
      changed.clear();
      tables.clearPending();
    }
    if (quiet && wholeIsDue) {
      giver.giveWhole(now);
      wholeIsDue = false;
    }
    notBefore = now + SHARE_OF_TIME * (System.nanoTime() - begun) / 1_000_000;
  }

  private boolean nothingComes() {
    long articles = progress.articles();
    if (articles != articlesSeen) {
      articlesSeen = articles;
      idleTicks = 0;
    }
    return idleTicks++ >= QUIET_TICKS;
  }
}
