package io.newsreel.processor;

import java.util.concurrent.atomic.LongAdder;

/** How far the processor of this process has come; counted by all its threads. */
public final class Progress {

  private final LongAdder articles = new LongAdder();
  private final LongAdder work = new LongAdder();

  /** An article has been annotated, or found to be known. */
  public void articleDone() {
    articles.increment();
  }

  /** Something has been done, whatever it was. */
  public void worked() {
    work.increment();
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
