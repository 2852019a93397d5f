package io.newsreel.processor;

import java.util.concurrent.atomic.LongAdder;

/** How far the processor of this process has come; counted by all its threads. */
public final class Progress {

  private final LongAdder articles = new LongAdder();
  private final LongAdder work = new LongAdder();
  private final LongAdder busy = new LongAdder();

  /** An article has been annotated, or found to be known. */
  public void articleDone() {
    articles.increment();
  }

  /** Something has been done, whatever it was. */
  public void worked() {
    work.increment();
  }

  /** Does something that may take long: until it is over, {@link #busy} tells so. */
  public void busyWith(Runnable task) {
    busy.increment();
    try {
      task.run();
    } finally {
      busy.decrement();
    }
  }

  /** Whether something that may take long is going on. */
  public boolean busy() {
    return busy.sum() > 0;
  }

  /** Articles done since the start of the process. */
  public long articles() {
    return articles.sum();
  }

  /** Rises as long as anything is being done. */
  public long work() {
    return work.sum();
  }
}
