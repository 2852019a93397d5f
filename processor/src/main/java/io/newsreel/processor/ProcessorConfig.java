package io.newsreel.processor;

import io.newsreel.events.Topics;
import io.newsreel.processor.clean.LearnedBlocks;
import io.newsreel.processor.counts.GiveOut;
import io.newsreel.processor.counts.NewsClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * How the processor runs.
 *
 * @param bootstrapServers where Kafka is, {@code host:port,…}
 * @param topics the topics' names
 * @param applicationId name of the consumer group, and beginning of the names of internal topics
 * @param instanceId tells this instance from others of the same application, also after a restart
 * @param partitions partitions of the articles topic and of all internal ones
 * @param replication how many brokers keep each internal topic
 * @param threads how many threads work
 * @param stateDir folder for state; kept between runs
 * @param dictionaries a user's folder of cues, subjects and actors
 * @param commitEvery time between commits, which is also how long others wait to see results
 * @param giveOut how eagerly changed counts and summaries are given out
 * @param clock what running windows end with
 * @param whole whether everything there is gets a summary, too
 * @param duplicateSimilarity least Jaccard similarity of a duplicate, 0 to 1
 * @param duplicateHorizon greatest distance in time between a duplicate and its original
 * @param boilerplateProof how many articles of a publisher prove a block to be boilerplate
 * @param kafka properties passed on to the Kafka clients
 */
public record ProcessorConfig(
    String bootstrapServers,
    Topics topics,
    String applicationId,
    String instanceId,
    int partitions,
    int replication,
    int threads,
    Path stateDir,
    Optional<Path> dictionaries,
    Duration commitEvery,
    GiveOut giveOut,
    NewsClock.Kind clock,
    boolean whole,
    double duplicateSimilarity,
    Duration duplicateHorizon,
    int boilerplateProof,
    Map<String, String> kafka) {

  /** Least similarity of a duplicate: half of all four-word sequences in common. */
  public static final double DEFAULT_SIMILARITY = 0.5;

  /**
   * A reprint comes within days, but a monthly report that is last month's with new figures comes
   * after a month.
   */
  public static final Duration DEFAULT_HORIZON = Duration.ofDays(45);

  /** What suits one machine. */
  public static ProcessorConfig of(String bootstrapServers, Path stateDir) {
    return new ProcessorConfig(
        bootstrapServers,
        Topics.DEFAULT,
        "newsreel-processor",
        "processor-1",
        4,
        1,
        2,
        stateDir,
        Optional.empty(),
        Duration.ofSeconds(1),
        GiveOut.REPLAY,
        NewsClock.Kind.WALL,
        false,
        DEFAULT_SIMILARITY,
        DEFAULT_HORIZON,
        LearnedBlocks.DEFAULT_PROOF,
        Map.of());
  }
}
