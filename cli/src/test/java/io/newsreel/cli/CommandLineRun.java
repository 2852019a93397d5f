package io.newsreel.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.newsreel.cli.terminal.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.Map;

/** One run of the command line inside the test's process: what it wrote, and its exit code. */
record CommandLineRun(int exitCode, String out, String err) {

  static CommandLineRun of(String... arguments) {
    return of(Map.of(), arguments);
  }

  static CommandLineRun of(Map<String, String> environment, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Terminal terminal =
        new Terminal(
            new PrintStream(out, false, UTF_8),
            new PrintStream(err, true, UTF_8),
            false,
            80,
            false);
    int exitCode = NewsreelCli.run(arguments, terminal, environment);
    return new CommandLineRun(exitCode, out.toString(UTF_8), err.toString(UTF_8));
  }
}
