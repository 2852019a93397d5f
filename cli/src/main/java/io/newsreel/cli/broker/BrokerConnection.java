package io.newsreel.cli.broker;

import io.newsreel.cli.settings.Settings;
import io.newsreel.cli.terminal.CommandFailure;
import io.newsreel.cli.terminal.Reasons;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;

/**
 * The Kafka that a command works with: a cluster, or an embedded broker that this process or
 * another one runs. It has answered once when a connection is made.
 */
public final class BrokerConnection implements AutoCloseable {

  /** How long a broker may take to answer, in seconds. */
  private static final int PATIENCE = 10;

  private final Optional<EmbeddedBroker> own;
  private final Map<String, Object> clientConfig;

  private BrokerConnection(
      Optional<EmbeddedBroker> own, String servers, Map<String, String> passedThrough) {
    this.own = own;
    Map<String, Object> config = new HashMap<>(passedThrough);
    config.put("bootstrap.servers", servers);
    this.clientConfig = Map.copyOf(config);
  }

  /**
   * The cluster of the settings, or else a broker started in this process.
   *
   * @param port the port of a broker that is started, or 0 for any that is free
   * @throws CommandFailure if no broker answers, or none can be started
   */
  public static BrokerConnection clusterOrOwn(Settings settings, int port) {
    return settings.bootstrapServers().isPresent()
        ? cluster(settings, settings.bootstrapServers().get())
        : own(settings, port);
  }

  /**
   * The cluster of the settings, or else the broker that another process runs on the data folder.
   *
   * @throws CommandFailure if there is neither, or it does not answer
   */
  public static BrokerConnection clusterOrRunning(Settings settings) {
    Path folder = settings.dataDir();
    String servers =
        settings
            .bootstrapServers()
            .or(() -> EmbeddedBroker.runningOn(folder))
            .orElseThrow(
                () ->
                    CommandFailure.usage(
                        "There is no Kafka to work with: give --bootstrap-servers HOST:PORT, or start 'newsreel run' on data folder '%s'."
                            .formatted(folder)));
    return cluster(settings, servers);
  }

  /**
   * The cluster of the settings, or else a broker on the data folder: the one that another process
   * runs there, or one started here to read what an earlier run left.
   *
   * @throws CommandFailure if there is no data, or the broker does not answer
   */
  public static BrokerConnection toRead(Settings settings) {
    Path folder = settings.dataDir();
    Optional<String> servers =
        settings.bootstrapServers().or(() -> EmbeddedBroker.runningOn(folder));
    if (servers.isPresent()) {
      return cluster(settings, servers.get());
    }
    if (!EmbeddedBroker.hasData(folder)) {
      throw CommandFailure.failed(
          "Data folder '%s' holds nothing yet: run 'newsreel replay PATH' first, or name another folder with --data-dir or a cluster with --bootstrap-servers."
              .formatted(folder));
    }
    return own(settings, 0);
  }

  /** What every client is made with: the address, and what is passed through. */
  public Map<String, Object> clientConfig() {
    return clientConfig;
  }

  /** Host and port that clients connect to. */
  public String bootstrapServers() {
    return (String) clientConfig.get("bootstrap.servers");
  }

  /** Why a broker in this process came to a stop of itself, or empty. */
  public Optional<String> failure() {
    return own.flatMap(EmbeddedBroker::failure);
  }

  @Override
  public void close() {
    own.ifPresent(EmbeddedBroker::close);
  }

  /**
   * The embedded broker knows neither TLS nor SASL, so nothing is passed through to its clients.
   */
  private static BrokerConnection own(Settings settings, int port) {
    EmbeddedBroker broker = EmbeddedBroker.start(settings.dataDir(), port);
    return new BrokerConnection(
        Optional.of(broker), broker.bootstrapServers(), withoutSecurity(settings.kafka()));
  }

  private static BrokerConnection cluster(Settings settings, String servers) {
    BrokerConnection connection = new BrokerConnection(Optional.empty(), servers, settings.kafka());
    connection.requireAnswer();
    return connection;
  }

  private static Map<String, String> withoutSecurity(Map<String, String> kafka) {
    Map<String, String> kept = new HashMap<>(kafka);
    kept.keySet().removeIf(key -> key.matches("(security|sasl|ssl)\\..*"));
    return kept;
  }

  private void requireAnswer() {
    Map<String, Object> config = new HashMap<>(clientConfig);
    config.put("default.api.timeout.ms", PATIENCE * 1000);
    config.put("request.timeout.ms", PATIENCE * 1000);
    try (Admin admin = Admin.create(config)) {
      admin.describeCluster().nodes().get(PATIENCE, TimeUnit.SECONDS);
    } catch (TimeoutException | org.apache.kafka.common.errors.TimeoutException e) {
      throw noAnswer("no answer within " + PATIENCE + " s", e);
    } catch (ExecutionException e) {
      boolean late = e.getCause() instanceof org.apache.kafka.common.errors.TimeoutException;
      throw noAnswer(late ? "no answer within " + PATIENCE + " s" : Reasons.of(e), e);
    } catch (KafkaException e) {
      throw noAnswer(Reasons.of(e.getCause() == null ? e : e.getCause()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw noAnswer("interrupted", e);
    }
  }

  private CommandFailure noAnswer(String reason, Exception cause) {
    return CommandFailure.failed(
        "Kafka at %s cannot be used (%s): check --bootstrap-servers, and that the cluster runs."
            .formatted(bootstrapServers(), reason),
        cause);
  }
}
