package io.newsreel.cli.terminal;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Turns Ctrl-C, or {@code kill}, into an interrupt of the thread that works, and keeps the process
 * alive until that thread has closed what it opened.
 */
public final class Interruption implements AutoCloseable {

  /**
   * How long closing may take, in seconds; then the process ends as {@code kill -9} would end it.
   */
  private static final int PATIENCE = 40;

  private final CountDownLatch done = new CountDownLatch(1);
  private final Thread hook;
  private volatile boolean requested;

  private Interruption(Thread worker) {
    this.hook = new Thread(() -> interrupt(worker), "interruption");
  }

  /** Has a thread interrupted when the process is asked to end. */
  public static Interruption of(Thread worker) {
    Interruption interruption = new Interruption(worker);
    Runtime.getRuntime().addShutdownHook(interruption.hook);
    return interruption;
  }

  /** Whether the process was asked to end. */
  public boolean requested() {
    return requested;
  }

  /** The thread has closed everything. */
  @Override
  public void close() {
    done.countDown();
    if (!requested) {
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException e) {
        // It was asked to end just now, and there is nothing left to wait for.
      }
    }
  }

  private void interrupt(Thread worker) {
    requested = true;
    worker.interrupt();
    try {
      if (!done.await(PATIENCE, TimeUnit.SECONDS)) {
        System.err.println("newsreel: it did not come to a clean stop within " + PATIENCE + " s.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
