package io.newsreel.processor.summaries;

import io.newsreel.events.Summary;
import io.newsreel.events.SummaryKey;
import io.newsreel.processor.Progress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Keeps the latest part of every partition of every window, and gives out the windows whose parts
 * changed, on the wall clock. There is one partition of this stage: it sees leaders only.
 */
public final class SummariesProcessor implements Processor<String, WindowPart, String, Summary> {

  /** Store of parts, keyed {@code kind|window|end|partition}. */
  public static final String PARTS = "window-parts";

  /** Store of the last summary given out for each window. */
  public static final String SUMMARIES = "summaries";

  private static final String CALENDAR = "calendar|";
  private static final String RUNNING = "running|";

  private final Duration every;
  private final Progress progress;
  private ProcessorContext<String, Summary> context;
  private KeyValueStore<String, WindowPart> parts;
  private KeyValueStore<String, Summary> summaries;
  private final Set<String> due = new LinkedHashSet<>();

  /** A processor that gives out what changed this often. */
  public SummariesProcessor(Duration every, Progress progress) {
    this.every = every;
    this.progress = progress;
  }

  @Override
  public void init(ProcessorContext<String, Summary> processorContext) {
    context = processorContext;
    parts = context.getStateStore(PARTS);
    summaries = context.getStateStore(SUMMARIES);
    due.clear();
    // What was due when the last run ended is not known: look at every window once. One that did
    // not change is not given out again.
    try (KeyValueIterator<String, WindowPart> all = parts.all()) {
      all.forEachRemaining(part -> due.add(windowOf(part.key)));
    }
    context.schedule(every, PunctuationType.WALL_CLOCK_TIME, this::giveOut);
  }

  @Override
  public void process(Record<String, WindowPart> arrived) {
    progress.worked();
    WindowPart part = arrived.value();
    if (part.running() && superseded(part)) {
      return;
    }
    String window = new SummaryKey(part.window(), part.end()).toString();
    parts.put((part.running() ? RUNNING : CALENDAR) + window + "|" + part.partition(), part);
    due.add(window);
  }

  /** Whether a later running window is known; forgets the earlier ones if this is the latest. */
  private boolean superseded(WindowPart part) {
    List<KeyValue<String, WindowPart>> known = partsFrom(RUNNING + part.window().label() + "|");
    if (known.stream().anyMatch(other -> other.value.end().isAfter(part.end()))) {
      return true;
    }
    for (KeyValue<String, WindowPart> other : known) {
      if (other.value.end().isBefore(part.end())) {
        parts.delete(other.key);
        due.add(windowOf(other.key));
      }
    }
    return false;
  }

  private void giveOut(long now) {
    for (String window : due) {
      List<WindowPart> known = partsOf(window);
      Summary last = summaries.get(window);
      if (known.isEmpty()) {
        forget(window, last, now);
        continue;
      }
      Summary summary = SummaryMerge.of(known, last == null ? 1 : last.revision());
      if (summary.equals(last)) {
        continue;
      }
      Summary revised = last == null ? summary : SummaryMerge.of(known, last.revision() + 1);
      progress.worked();
      summaries.put(window, revised);
      context.forward(new Record<>(window, revised, now));
    }
    due.clear();
  }

  private void forget(String window, Summary last, long now) {
    if (last != null) {
      summaries.delete(window);
      context.forward(new Record<>(window, null, now));
    }
  }

  /** The parts of a window: of the calendar's, and where there is none, of the running one. */
  private List<WindowPart> partsOf(String window) {
    List<KeyValue<String, WindowPart>> known = partsFrom(CALENDAR + window + "|");
    if (known.isEmpty()) {
      known = partsFrom(RUNNING + window + "|");
    }
    return known.stream().map(part -> part.value).toList();
  }

  private List<KeyValue<String, WindowPart>> partsFrom(String prefix) {
    List<KeyValue<String, WindowPart>> known = new ArrayList<>();
    try (KeyValueIterator<String, WindowPart> range = parts.range(prefix, prefix + "\uffff")) {
      range.forEachRemaining(known::add);
    }
    return known;
  }

  private static String windowOf(String partKey) {
    return partKey.substring(partKey.indexOf('|') + 1, partKey.lastIndexOf('|'));
  }
}
