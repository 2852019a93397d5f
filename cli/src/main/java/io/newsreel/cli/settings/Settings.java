package io.newsreel.cli.settings;

import io.newsreel.events.Topics;
import io.newsreel.sink.api.Address;
import io.newsreel.sink.postgres.PostgresConfig;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What one run works with. {@link SettingsLoader} reads it from {@code newsreel.yaml}, the
 * environment and flags; {@link Setting} holds the defaults.
 *
 * @param bootstrapServers the cluster's brokers, or empty for the embedded one
 * @param dataDir folder of the embedded broker, the processor's state and logs
 * @param out folder for the summaries
 * @param postgres the database that the sink fills too
 * @param brokerPort port of the embedded broker in {@code run}, 0 for any that is free
 * @param topics names of the Kafka topics
 * @param partitions partitions of the topics that Newsreel creates, 1 to 1000
 * @param replicationFactor copies of the topics it creates, or -1 for the cluster's default
 * @param retention how long topics keep records, or empty for ever
 * @param knowledgeDir folder of the user's own actors, subjects and cues
 * @param watch folder whose files are taken in as they come
 * @param rate articles a second that are taken in, or empty for as many as go through
 * @param applicationId name of the processor towards Kafka
 * @param instanceId name of this processor among those with the same application id
 * @param threads threads of the processor, 1 to 64
 * @param duplicateSimilarity least Jaccard similarity of a duplicate, above 0, to 1
 * @param duplicateHorizon greatest time between a duplicate and its original
 * @param boilerplateProof articles of a publisher that must share a block, 2 to 1000
 * @param pageAddress where the page, its API and the metrics are served
 * @param pageToken what everyone must show to see the page
 * @param keepFiles how long the files of past windows are kept, or empty for ever
 * @param logToConsole whether the log goes to the terminal and not to a file
 * @param kafka settings passed through to every Kafka client
 */
public record Settings(
    Optional<String> bootstrapServers,
    Path dataDir,
    Path out,
    Optional<PostgresConfig> postgres,
    int brokerPort,
    Topics topics,
    int partitions,
    short replicationFactor,
    Optional<Duration> retention,
    Optional<Path> knowledgeDir,
    Optional<Path> watch,
    OptionalDouble rate,
    String applicationId,
    String instanceId,
    int threads,
    double duplicateSimilarity,
    Duration duplicateHorizon,
    int boilerplateProof,
    Address pageAddress,
    Optional<String> pageToken,
    Optional<Duration> keepFiles,
    boolean logToConsole,
    Map<String, String> kafka) {

  /** Copies the map. */
  public Settings {
    kafka = Map.copyOf(kafka);
  }
}
