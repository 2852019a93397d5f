package io.newsreel.cli.terminal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Where a command speaks: results to standard output, all else to standard error. On a terminal the
 * progress is one line that changes; elsewhere it is a plain line every two seconds, if it says
 * something new.
 */
public final class Terminal {

  private static final Duration PLAIN_INTERVAL = Duration.ofSeconds(2);
  private static final Duration LIVE_INTERVAL = Duration.ofMillis(200);
  private static final String CLEAR_LINE = "\r\u001b[K";

  private final PrintStream out;
  private final PrintStream err;
  private final boolean live;
  private final int columns;
  private final boolean colour;
  private long nextProgress = System.nanoTime();
  private boolean lineOpen;
  private String lastPlain = "";

  /**
   * Makes a terminal.
   *
   * @param live whether a person watches {@code err} as it is written
   * @param columns how wide standard output is
   * @param colour whether standard output shows colours
   */
  public Terminal(PrintStream out, PrintStream err, boolean live, int columns, boolean colour) {
    this.out = out;
    this.err = err;
    this.live = live;
    this.columns = columns;
    this.colour = colour;
  }

  /**
   * The process's own streams, in UTF-8 whatever the locale. Java cannot tell a terminal from a
   * file, so the launcher does, in the properties {@code newsreel.live}, {@code newsreel.columns}
   * and {@code newsreel.colour}.
   */
  public static Terminal ofProcess() {
    return new Terminal(
        new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8),
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
        Boolean.getBoolean("newsreel.live"),
        Integer.getInteger("newsreel.columns", 80),
        Boolean.getBoolean("newsreel.colour"));
  }

  /** Standard output, for results; not flushed at line ends. */
  public PrintStream out() {
    return out;
  }

  /** How many columns standard output has; 80 where it is no terminal. */
  public int columns() {
    return columns;
  }

  /** Whether standard output shows colours. */
  public boolean colour() {
    return colour;
  }

  /** Writes a line for a person to standard error. */
  public synchronized void say(String line) {
    endProgress();
    err.println(line);
  }

  /** Writes an error, each of its lines with the program's name before it. */
  public synchronized void fail(String message) {
    endProgress();
    message.lines().forEach(line -> err.println("newsreel: " + line));
  }

  /** Writes a stack trace, for {@code --debug}. */
  public synchronized void trace(Throwable error) {
    endProgress();
    error.printStackTrace(err);
  }

  /** Shows how far the work is, if it is time to. */
  public synchronized void progress(String line) {
    long now = System.nanoTime();
    if (now - nextProgress < 0) {
      return;
    }
    nextProgress = now + (live ? LIVE_INTERVAL : PLAIN_INTERVAL).toNanos();
    if (live) {
      err.print(CLEAR_LINE + line);
      err.flush();
      lineOpen = true;
    } else if (!line.equals(lastPlain)) {
      err.println(line);
      lastPlain = line;
    }
  }

  /** Takes the progress line away, so that what follows begins on an empty line. */
  public synchronized void endProgress() {
    if (lineOpen) {
      err.print(CLEAR_LINE);
      err.flush();
      lineOpen = false;
    }
  }
}
