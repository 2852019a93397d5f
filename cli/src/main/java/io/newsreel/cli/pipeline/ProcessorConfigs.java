package io.newsreel.cli.pipeline;

import io.newsreel.cli.settings.Settings;
import io.newsreel.processor.ProcessorConfig;
import io.newsreel.processor.counts.NewsClock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** What the settings mean for the processor. */
final class ProcessorConfigs {

  private ProcessorConfigs() {}

  static ProcessorConfig of(Settings settings, Map<String, Object> client, Work work) {
    Map<String, String> kafka = new HashMap<>();
    client.forEach((key, value) -> kafka.put(key, value.toString()));
    String servers = kafka.remove("bootstrap.servers");
    return new ProcessorConfig(
        servers,
        settings.topics(),
        settings.applicationId(),
        settings.instanceId(),
        settings.partitions(),
        settings.replicationFactor(),
        settings.threads(),
        settings.dataDir().resolve("state"),
        settings.knowledgeDir(),
        Duration.ofSeconds(1),
        Duration.ofSeconds(1),
        work == Work.REPLAY ? NewsClock.Kind.ARTICLES : NewsClock.Kind.WALL,
        work == Work.REPLAY,
        settings.duplicateSimilarity(),
        settings.duplicateHorizon(),
        settings.boilerplateProof(),
        kafka);
  }
}
