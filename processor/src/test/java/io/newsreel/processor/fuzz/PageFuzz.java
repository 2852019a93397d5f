package io.newsreel.processor.fuzz;

/** A target for Jazzer: pages of any kind. {@code docs/quality.md} has the command. */
public final class PageFuzz {

  private PageFuzz() {}

  /** Called by Jazzer. */
  public static void fuzzerTestOneInput(byte[] data) {
    Bounded.clean(null, Bounded.text(data));
  }
}
