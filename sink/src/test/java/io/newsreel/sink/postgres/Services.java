package io.newsreel.sink.postgres;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.github.dockerjava.api.model.ExposedPort;
import com.github.dockerjava.api.model.PortBinding;
import com.github.dockerjava.api.model.Ports.Binding;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * The broker and the database that all integration tests share, each with topics and a schema of
 * its own; only where there is a Docker engine. They go with the test's JVM.
 */
final class Services {

  private static final String KAFKA = "apache/kafka:4.3.1";
  private static final String POSTGRES = "postgres:17";
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final AtomicInteger COUNT = new AtomicInteger();

  private static KafkaContainer kafka;
  private static PostgreSQLContainer postgres;
  private static int port;

  private Services() {}

  /** Starts both, or skips the tests. */
  static synchronized void start() throws IOException {
    assumeTrue(
        dockerAnswers(),
        () ->
            "Skipped: no Docker engine answers, and %s and %s need one."
                .formatted(KAFKA, POSTGRES));
    if (kafka == null) {
      startPostgres();
      KafkaContainer started = new KafkaContainer(KAFKA).withStartupTimeout(PATIENCE);
      started.start();
      kafka = started;
    }
  }

  static String bootstrapServers() {
    return kafka.getBootstrapServers();
  }

  static int port() {
    return port;
  }

  /** The database, with a schema that no other test has. */
  static PostgresConfig newSchema() {
    return schema("test_" + COUNT.incrementAndGet());
  }

  static PostgresConfig schema(String name) {
    return schema(name, port);
  }

  static PostgresConfig schema(String name, int port) {
    return new PostgresConfig(
        "jdbc:postgresql://localhost:%d/test?currentSchema=%s".formatted(port, name),
        Optional.of("test"),
        Optional.of("test"));
  }

  /** Stops the database at once, as a power cut does. */
  static void killPostgres() {
    DockerClientFactory.instance().client().killContainerCmd(postgres.getContainerId()).exec();
  }

  /** Starts the database again, with what it had committed. */
  static void startPostgresAgain() {
    DockerClientFactory.instance().client().startContainerCmd(postgres.getContainerId()).exec();
  }

  /** On a port of our own choice, which stays the same when the container is started again. */
  private static void startPostgres() throws IOException {
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    PortBinding binding = new PortBinding(Binding.bindPort(port), new ExposedPort(5432));
    postgres = new PostgreSQLContainer(POSTGRES).withEnv("LANG", "C.UTF-8");
    postgres.withStartupTimeout(PATIENCE);
    postgres.withCreateContainerCmdModifier(
        create -> create.getHostConfig().withPortBindings(binding));
    postgres.start();
    Runtime.getRuntime().addShutdownHook(new Thread(Services::stop));
  }

  /** An engine that is there but cannot run a container is as good as none. */
  private static boolean dockerAnswers() {
    try {
      return DockerClientFactory.instance().isDockerAvailable();
    } catch (RuntimeException e) {
      return false;
    }
  }

  private static void stop() {
    postgres.stop();
    if (kafka != null) {
      kafka.stop();
    }
  }
}
