package io.newsreel.processor.counts;

import io.newsreel.events.Window;
import io.newsreel.processor.Progress;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Runs a {@link CountKeeper}, and gives out on the wall clock what has changed, so that a row that
 * changes a hundred times a second goes out once. There is one partition of this stage: an article
 * costs it a few microseconds, and what it gives out needs no merging.
 *
 * <p>While articles pour in, giving out takes a part of the time only, those rows first that have
 * waited longest; once nothing comes any more, everything is given out.
 */
public final class CountsProcessor implements Processor<String, CountChange, String, CountOutput> {

  /** The longest time given out at a stretch: transactions must not run out. */
  private static final long LONGEST_NANOS = 2_000_000_000L;

  /**
   * Ticks without arrivals, here or at the start of the pipeline, after which nothing comes any
   * more. One tick says nothing: changes come commit by commit.
   */
  private static final int QUIET_TICKS = 2;

  private final GiveOut giveOut;
  private final NewsClock.Kind clockKind;
  private final boolean whole;
  private final Progress progress;

  private ProcessorContext<String, CountOutput> context;
  private Entries entries;
  private StoredPending pending;
  private Days days;
  private CountKeeper keeper;
  private CountGiver giver;
  private StoryBook stories;
  private NewsClock clock;

  private final Deque<WindowSpan> windows = new ArrayDeque<>();

  /** The windows that end now and are still to be given out before the first's turn comes again. */
  private final Deque<Window> running = new ArrayDeque<>();

  private boolean runningIsDue;
  private int idleTicks;
  private long articlesSeen;
  private boolean wholeIsDue;
  private long runningNotBefore;
  private long windowsNotBefore;

  /**
   * A processor.
   *
   * @param giveOut how eagerly changes are given out
   * @param clockKind what the running windows end with
   * @param whole whether everything there is gets a summary, too
   */
  public CountsProcessor(
      GiveOut giveOut, NewsClock.Kind clockKind, boolean whole, Progress progress) {
    this.giveOut = giveOut;
    this.clockKind = clockKind;
    this.whole = whole;
    this.progress = progress;
  }

  @Override
  public void init(ProcessorContext<String, CountOutput> processorContext) {
    context = processorContext;
    entries = CountStores.entries(context);
    pending = CountStores.pending(context);
    days = new Days(entries, Days.room());
    Members members = CountStores.members(context);
    keeper = new CountKeeper(entries, members, pending, days);
    giver = new CountGiver(days);
    stories = new StoryBook(members, entries);
    clock = new NewsClock(clockKind, pending.clock());
    windows.clear();
    running.clear();
    runningIsDue = !keeper.changed().isEmpty();
    runningNotBefore = 0;
    windowsNotBefore = 0;
    wholeIsDue = whole;
    context.schedule(
        giveOut.every(),
        PunctuationType.WALL_CLOCK_TIME,
        now -> progress.busyWith(() -> tick(now)));
  }

  @Override
  public void process(Record<String, CountChange> arrived) {
    idleTicks = 0;
    progress.worked();
    CountChange change = arrived.value();
    if (change.facts() != null) {
      clock.see(change.facts().bucket());
    }
    keeper.apply(change);
    runningIsDue = true;
    wholeIsDue = whole;
  }

  private void tick(long now) {
    boolean quiet = nothingComes();
    boolean moved = clock.moveTo(now);
    runningIsDue = (runningIsDue || moved) && clock.bucket() != NewsClock.NEVER;
    boolean nothingToDo = allGiven();
    if (nothingToDo && !(wholeIsDue && quiet)) {
      if (wholeIsDue) {
        // What is put off is not done: a drain waits for it.
        progress.worked();
      }
      return;
    }
    progress.worked();
    pending.clock(clock.bucket());
    long revision = pending.nextGiveOut();
    long begun = System.nanoTime();
    long most = quiet ? LONGEST_NANOS : giveOut.every().toNanos() / giveOut.rowsShare();
    giveRows(begun + most, revision, now);
    boolean rowsGiven = keeper.changed().noRows() && keeper.changed().noStories();
    if (quiet ? rowsGiven : begun >= runningNotBefore) {
      giveRunning(quiet, revision, now);
    }
    if (quiet ? rowsGiven : begun >= windowsNotBefore) {
      giveWindows(quiet ? LONGEST_NANOS : giveOut.windowsAtOnce().toNanos(), revision, now);
    }
    if (allGiven()) {
      keeper.allGiven();
      if (quiet && wholeIsDue) {
        giveWhole(revision, now);
      }
    }
  }

  private boolean allGiven() {
    return keeper.changed().isEmpty() && windows.isEmpty() && running.isEmpty() && !runningIsDue;
  }

  private void giveRows(long until, long revision, long now) {
    Changed changed = keeper.changed();
    while (!changed.noRows() && System.nanoTime() < until) {
      Map.Entry<Changed.DayCounted, BitSet> row = changed.nextRow();
      Contribution label = changed.label(row.getKey().counted());
      giver.give(row.getKey(), row.getValue(), label, revision, output -> forward(output, now));
    }
    while (!changed.noStories() && System.nanoTime() < until) {
      String story = changed.nextStory();
      forward(new CountOutput.OfStory(stories.whole(story, revision)), now);
    }
  }

  /**
   * The windows that end now: these are what a person looks at. While articles pour in one goes out
   * at a time, so that the articles of this thread do not wait for all of them.
   */
  private void giveRunning(boolean all, long revision, long now) {
    if (running.isEmpty() && runningIsDue) {
      running.addAll(WindowSpan.TIMED);
      runningIsDue = false;
    }
    long begun = System.nanoTime();
    for (int left = all ? running.size() : 1; left > 0 && !running.isEmpty(); left--) {
      give(WindowSpan.running(running.remove(), clock.bucket()), revision, now);
    }
    long ended = System.nanoTime();
    runningNotBefore = ended + giveOut.runningShare() * (ended - begun);
  }

  /** The windows of the calendar. */
  private void giveWindows(long most, long revision, long now) {
    long begun = System.nanoTime();
    Set<Integer> hours = keeper.changed().takeHours();
    Set<WindowSpan> due = new LinkedHashSet<>(windows);
    for (Window window : WindowSpan.TIMED) {
      for (int hour : hours) {
        changedBy(window, hour * Day.bucketsAnHour(), due);
      }
    }
    windows.clear();
    windows.addAll(due);
    while (!windows.isEmpty() && System.nanoTime() < begun + most) {
      give(windows.remove(), revision, now);
    }
    long ended = System.nanoTime();
    windowsNotBefore = ended + giveOut.windowsShare() * (ended - begun);
  }

  /**
   * Adds the windows of the calendar that a change in an hour touches: the one it lies in, and
   * those later ones that are compared with it, where there is anything in them.
   */
  private void changedBy(Window window, int bucket, Set<WindowSpan> due) {
    for (WindowSpan span : WindowSpan.comparedWith(window, bucket)) {
      if (span.from() <= bucket || due.contains(span) || holdsArticles(span)) {
        due.add(span);
      }
    }
  }

  private boolean holdsArticles(WindowSpan span) {
    int first = entries.firstFrom(span.from());
    return first != CountChange.NOWHERE && first < span.to();
  }

  private void giveWhole(long revision, long now) {
    int first = entries.firstFrom(Integer.MIN_VALUE);
    if (first != CountChange.NOWHERE) {
      give(WindowSpan.whole(first, entries.last()), revision, now);
    } else if (clock.bucket() != NewsClock.NEVER) {
      // Everything has been withdrawn.
      give(WindowSpan.whole(clock.bucket(), clock.bucket()), revision, now);
    }
    wholeIsDue = false;
  }

  private void give(WindowSpan span, long revision, long now) {
    forward(new CountOutput.OfWindow(new WindowDue(span, days, stories, revision)), now);
  }

  private void forward(CountOutput output, long now) {
    context.forward(new Record<>(output.key(), output, now));
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
