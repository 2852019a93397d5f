package io.newsreel.processor.duplicates;

import io.newsreel.processor.Progress;
import io.newsreel.processor.StoredBytes;
import java.time.Duration;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Runs a {@link CandidateFinder} over the bands of one partition. */
public final class DuplicatesProcessor implements Processor<Integer, Message, String, Message> {

  /** Store of the articles that can be found by their bands, see {@link CandidateFinder}. */
  public static final String BANDS = "bands";

  private final double threshold;
  private final Duration horizon;
  private final int partitions;
  private final Progress progress;
  private ProcessorContext<String, Message> context;
  private SketchMemory sketches;
  private CandidateFinder finder;

  /** A processor for a least similarity and a greatest distance in time. */
  public DuplicatesProcessor(
      double threshold, Duration horizon, int partitions, Progress progress) {
    this.threshold = threshold;
    this.horizon = horizon;
    this.partitions = partitions;
    this.progress = progress;
  }

  @Override
  public void init(ProcessorContext<String, Message> processorContext) {
    context = processorContext;
    sketches = SketchMemory.in(context.stateDir().toPath());
    finder =
        new CandidateFinder(
            new StoredBytes(context.getStateStore(BANDS)),
            sketches,
            threshold,
            horizon,
            context.taskId().partition(),
            partitions,
            this::send);
  }

  @Override
  public void process(Record<Integer, Message> message) {
    progress.worked();
    finder.accept(message.value());
  }

  @Override
  public void close() {
    if (sketches != null) {
      sketches.close();
    }
  }

  private void send(Message pair) {
    context.forward(new Record<>(null, pair, context.currentSystemTimeMs()));
  }
}
