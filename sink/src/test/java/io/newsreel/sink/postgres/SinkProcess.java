package io.newsreel.sink.postgres;

import io.newsreel.events.Topics;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A sink in a process of its own, which can be killed. */
final class SinkProcess {

  private SinkProcess() {}

  /**
   * Runs a sink.
   *
   * @param arguments bootstrap servers, prefix of the topics, name of the schema, the database's
   *     port, largest batch
   */
  public static void main(String[] arguments) throws Exception {
    Map<String, Object> kafka =
        Map.of("bootstrap.servers", arguments[0], "max.poll.records", arguments[4]);
    PostgresConfig config = Services.schema(arguments[2], Integer.parseInt(arguments[3]));
    try (PostgresSink sink =
        PostgresSink.start(kafka, new Topics(arguments[1]), config, SinkProcess::say)) {
      sink.stopped().get();
    }
  }

  /** Starts a sink that runs until it is killed. */
  static Process start(Topics topics, PostgresConfig config, int batch, Path log)
      throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                SinkProcess.class.getName()));
    command.addAll(
        List.of(
            Services.bootstrapServers(),
            topics.prefix(),
            config.schema(),
            Integer.toString(Services.port()),
            Integer.toString(batch)));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
        .start();
  }

  private static void say(String line) {
    System.err.println(line);
  }
}
