package io.newsreel.cli.commands;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Lines of JSON on standard output, in UTF-8, until its reader has gone. */
final class JsonLines {

  private final PrintStream out;

  JsonLines(PrintStream out) {
    this.out = out;
  }

  /**
   * Writes one line.
   *
   * @throws OutputClosedException if nobody reads any more, as after {@code | head}
   */
  void write(String json) {
    write(json.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes one line that is UTF-8 already. */
  void write(byte[] json) {
    out.write(json, 0, json.length);
    out.write('\n');
    if (out.checkError()) {
      throw new OutputClosedException();
    }
  }
}
