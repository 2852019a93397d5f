package io.newsreel.cli.pipeline;

import io.newsreel.cli.settings.Settings;
import io.newsreel.processor.ProcessorConfig;
import io.newsreel.processor.counts.GiveOut;
import io.newsreel.processor.counts.NewsClock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** What the settings mean for the processor. */
final class ProcessorConfigs {

  /**
   * An article goes through four commits before it counts, and someone waits for it; a corpus is
   * done the sooner the fewer there are.
   */
  private static final Duration LIVE_COMMIT = Duration.ofMillis(200);

  private static final Duration REPLAY_COMMIT = Duration.ofSeconds(1);

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
        work == Work.LIVE ? LIVE_COMMIT : REPLAY_COMMIT,
        work == Work.LIVE ? GiveOut.LIVE : GiveOut.REPLAY,
        work == Work.REPLAY ? NewsClock.Kind.ARTICLES : NewsClock.Kind.WALL,
        work == Work.REPLAY,
        settings.duplicateSimilarity(),
        settings.duplicateHorizon(),
        settings.boilerplateProof(),
        kafka);
  }
}
