package io.newsreel.bench.measure;

import io.newsreel.processor.Processor;
import io.newsreel.processor.ProcessorConfig;

/** The processor, whole: clean, duplicates, subjects, actors, counts, stories, summaries. */
final class FullPipeline implements Application {

  private final Processor processor;

  FullPipeline(ProcessorConfig config) {
    processor = new Processor(config);
  }

  @Override
  public void start() {
    processor.start();
  }

  @Override
  public long articles() {
    return processor.progress().articles();
  }

  @Override
  public long work() {
    return processor.progress().work();
  }

  @Override
  public boolean drained() {
    return processor.drained();
  }

  @Override
  public Throwable failure() {
    return processor.failure().orElse(null);
  }

  @Override
  public void close() {
    processor.close();
  }
}
