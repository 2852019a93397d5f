package io.newsreel.bench.measure;

/** One of the applications that are compared. */
interface Application extends AutoCloseable {

  /** Starts it, in threads of its own. */
  void start();

  /** Articles read and worked on so far. */
  long articles();

  /** Rises as long as anything is being done. */
  long work();

  /** Whether everything is done and committed. */
  boolean drained();

  /** Why it stopped by itself, or null. */
  Throwable failure();

  @Override
  void close();
}
