package io.newsreel.processor.fuzz;

/** A target for Jazzer: plain text of any kind. {@code docs/quality.md} has the command. */
public final class TextFuzz {

  private TextFuzz() {}

  /** Called by Jazzer. */
  public static void fuzzerTestOneInput(byte[] data) {
    Bounded.clean(Bounded.text(data), null);
  }
}
