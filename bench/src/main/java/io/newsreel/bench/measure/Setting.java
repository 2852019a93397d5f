package io.newsreel.bench.measure;

import io.newsreel.events.Topics;
import io.newsreel.processor.ProcessorConfig;
import io.newsreel.processor.counts.NewsClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * What the baseline and the pipeline have in common.
 *
 * @param bootstrapServers where Kafka is
 * @param folder where state is kept
 * @param partitions partitions of every topic
 * @param threads stream threads
 * @param commitEvery time between commits
 */
public record Setting(
    String bootstrapServers, Path folder, int partitions, int threads, Duration commitEvery) {

  /** Batches of the size the pipeline produces with, for both. */
  static final Map<String, String> PRODUCER =
      Map.of(
          "linger.ms", "500",
          "batch.size", Integer.toString(256 << 10),
          "compression.type", "lz4");

  /** The pipeline's configuration, as {@code newsreel replay} runs it. */
  ProcessorConfig processor(Topics topics, String applicationId) {
    ProcessorConfig standard = ProcessorConfig.of(bootstrapServers, folder.resolve(applicationId));
    return new ProcessorConfig(
        bootstrapServers,
        topics,
        applicationId,
        "bench-1",
        partitions,
        standard.replication(),
        threads,
        standard.stateDir(),
        standard.dictionaries(),
        commitEvery,
        standard.giveOut(),
        NewsClock.Kind.ARTICLES,
        true,
        standard.duplicateSimilarity(),
        standard.duplicateHorizon(),
        standard.boilerplateProof(),
        Map.of("max.request.size", Integer.toString(16 << 20)));
  }
}
