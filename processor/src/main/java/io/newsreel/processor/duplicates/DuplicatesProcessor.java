package io.newsreel.processor.duplicates;

import io.newsreel.processor.Progress;
import java.time.Duration;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** Runs a {@link DuplicateFinder} over the fingerprints of one partition. */
public final class DuplicatesProcessor implements Processor<Integer, Fingerprint, String, Verdict> {

  /** Store of the articles compared in this partition, by id. */
  public static final String COMPARED = "compared";

  private final double threshold;
  private final Duration horizon;
  private final Progress progress;
  private ProcessorContext<String, Verdict> context;
  private DuplicateFinder finder;

  /** A processor for a least similarity and a greatest distance in time. */
  public DuplicatesProcessor(double threshold, Duration horizon, Progress progress) {
    this.threshold = threshold;
    this.horizon = horizon;
    this.progress = progress;
  }

  @Override
  public void init(ProcessorContext<String, Verdict> processorContext) {
    context = processorContext;
    KeyValueStore<String, Compared> store = context.getStateStore(COMPARED);
    finder =
        new DuplicateFinder(
            new StoredArticles(store), threshold, horizon, context.taskId().partition());
    try (KeyValueIterator<String, Compared> kept = store.all()) {
      while (kept.hasNext()) {
        KeyValue<String, Compared> article = kept.next();
        finder.index(article.value.fingerprint());
      }
    }
  }

  @Override
  public void process(Record<Integer, Fingerprint> arrived) {
    progress.worked();
    finder.accept(
        arrived.value(),
        verdict -> context.forward(new Record<>(verdict.article(), verdict, arrived.timestamp())));
  }

  private record StoredArticles(KeyValueStore<String, Compared> store)
      implements DuplicateFinder.Articles {
    @Override
    public Compared get(String id) {
      return store.get(id);
    }

    @Override
    public void put(String id, Compared article) {
      store.put(id, article);
    }

    @Override
    public void delete(String id) {
      store.delete(id);
    }
  }
}
