package io.newsreel.cli.broker;

import io.newsreel.cli.terminal.CommandFailure;
import io.newsreel.cli.terminal.Reasons;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real Kafka broker and KRaft controller inside this process, on the loopback interface, its data
 * in a folder that survives restarts and {@code kill -9}.
 *
 * <p>Kafka does not publish the classes used here as an API: everything that knows them is in this
 * class.
 */
public final class EmbeddedBroker implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedBroker.class);
  private static final String HOST = "127.0.0.1";
  private static final int NODE_ID = 1;

  /** Kafka ends the process where it finds no way on; here it may only end the broker. */
  private static final AtomicReference<String> HALTED = new AtomicReference<>();

  static {
    Exit.setExitProcedure(EmbeddedBroker::halted);
    Exit.setHaltProcedure(EmbeddedBroker::halted);
  }

  private final DataFolderLock lock;
  private final KafkaRaftServer server;
  private final String bootstrapServers;

  private EmbeddedBroker(DataFolderLock lock, KafkaRaftServer server, String bootstrapServers) {
    this.lock = lock;
    this.server = server;
    this.bootstrapServers = bootstrapServers;
  }

  /**
   * Starts a broker; it takes requests when this returns.
   *
   * @param dataFolder the folder of its data, made where it is not there
   * @param port the port to listen on, or 0 for any that is free
   * @throws CommandFailure if the folder is in use or not writable, the port is taken, or the
   *     broker does not start
   */
  public static EmbeddedBroker start(Path dataFolder, int port) {
    DataFolderLock lock = DataFolderLock.take(dataFolder);
    KafkaRaftServer server = null;
    try {
      HALTED.set(null);
      int brokerPort = port == 0 ? freePort() : requireFree(port);
      Path logs = dataFolder.toAbsolutePath().resolve("kafka");
      format(logs);
      server =
          new KafkaRaftServer(new KafkaConfig(config(logs, brokerPort, freePort())), Time.SYSTEM);
      server.startup();
      String address = HOST + ":" + brokerPort;
      lock.announce(address);
      return new EmbeddedBroker(lock, server, address);
    } catch (CommandFailure e) {
      lock.close();
      throw e;
    } catch (Exception e) {
      boolean interrupted = Thread.interrupted();
      if (server != null) {
        server.shutdown();
      }
      lock.close();
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
      String reason = Optional.ofNullable(HALTED.get()).orElseGet(() -> Reasons.of(e));
      throw CommandFailure.failed(
          "The embedded broker did not start on data folder '%s': %s."
              .formatted(dataFolder, reason),
          e);
    }
  }

  /** The address of a broker that another process runs on this folder, if one does. */
  public static Optional<String> runningOn(Path dataFolder) {
    return DataFolderLock.runningBroker(dataFolder);
  }

  /** Whether a broker has ever run on this folder, so that there may be something to read. */
  public static boolean hasData(Path dataFolder) {
    return Files.isRegularFile(dataFolder.resolve("kafka").resolve("meta.properties"));
  }

  /** Host and port that clients connect to. */
  public String bootstrapServers() {
    return bootstrapServers;
  }

  /** Why the broker came to a stop of itself (a full disk, for one), or empty while it runs. */
  public Optional<String> failure() {
    return Optional.ofNullable(HALTED.get());
  }

  @Override
  public void close() {
    // An interrupted shutdown would leave logs open that the next start has to recover.
    boolean interrupted = Thread.interrupted();
    try {
      server.shutdown();
      server.awaitShutdown();
    } finally {
      lock.close();
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Formats only a new folder: a second cluster id on an old one is refused at the next start. */
  private static void format(Path logs) throws Exception {
    if (Files.isRegularFile(logs.resolve("meta.properties"))) {
      return;
    }
    Files.createDirectories(logs);
    try (PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
      new Formatter()
          .setPrintStream(nowhere)
          .setNodeId(NODE_ID)
          .setClusterId(Uuid.randomUuid().toString())
          .setControllerListenerName("CONTROLLER")
          .setMetadataLogDirectory(logs.toString())
          .addDirectory(logs.toString())
          .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
          .run();
    }
  }

  private static Map<String, String> config(Path logs, int brokerPort, int controllerPort) {
    Map<String, String> config = new HashMap<>();
    config.put("process.roles", "broker,controller");
    config.put("node.id", Integer.toString(NODE_ID));
    config.put("log.dirs", logs.toString());
    config.put(
        "listeners",
        "PLAINTEXT://%s:%d,CONTROLLER://%s:%d".formatted(HOST, brokerPort, HOST, controllerPort));
    config.put("advertised.listeners", "PLAINTEXT://" + HOST + ":" + brokerPort);
    config.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
    config.put("controller.listener.names", "CONTROLLER");
    config.put("controller.quorum.voters", NODE_ID + "@" + HOST + ":" + controllerPort);
    config.put("auto.create.topics.enable", "false");
    // The processor's own topics hold what ours do.
    config.put("message.max.bytes", Integer.toString(TopicSetup.LARGEST_RECORD));

    // One broker holds the only copy.
    config.put("default.replication.factor", "1");
    config.put("offsets.topic.replication.factor", "1");
    config.put("transaction.state.log.replication.factor", "1");
    config.put("transaction.state.log.min.isr", "1");
    config.put("share.coordinator.state.topic.replication.factor", "1");
    config.put("share.coordinator.state.topic.min.isr", "1");

    // For one process, not for a company: the defaults are 50 partitions each and 128 MB of heap.
    config.put("offsets.topic.num.partitions", "4");
    config.put("transaction.state.log.num.partitions", "4");
    config.put("log.cleaner.dedupe.buffer.size", Integer.toString(16 << 20));

    // A restart after kill -9 waits for the old session to end: 13 s with the defaults. Shorter
    // than this, a busy machine takes a broker that waits for its turn for one that is gone.
    config.put("broker.session.timeout.ms", "3000");
    config.put("broker.heartbeat.interval.ms", "500");
    config.put("group.initial.rebalance.delay.ms", "0");
    return config;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, loopback())) {
      return socket.getLocalPort();
    }
  }

  private static int requireFree(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(loopback(), port));
      return port;
    } catch (IOException e) {
      throw CommandFailure.failed(
          "Port %d of %s is taken: stop what listens there, name another with --broker-port, or use that broker with --bootstrap-servers %s:%d."
              .formatted(port, HOST, HOST, port),
          e);
    }
  }

  private static InetAddress loopback() throws IOException {
    return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
  }

  private static void halted(int status, String message) {
    String reason = message == null ? "it halted with status " + status : message;
    LOG.error("The embedded broker stopped: {}", reason);
    HALTED.compareAndSet(null, reason);
    // Kafka's code goes on as if it could not return from here, so it must not.
    throw new IllegalStateException("The embedded broker stopped: " + reason);
  }
}
