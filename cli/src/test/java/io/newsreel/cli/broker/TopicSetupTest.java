package io.newsreel.cli.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newsreel.cli.settings.Setting;
import io.newsreel.cli.settings.Settings;
import io.newsreel.cli.settings.SettingsLoader;
import io.newsreel.cli.terminal.CommandFailure;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TopicSetupTest {

  @TempDir static Path folder;
  private static BrokerConnection broker;

  @BeforeAll
  static void start() {
    Settings settings = settings(Map.of(Setting.DATA_DIR, folder.toString()));
    broker = BrokerConnection.clusterOrOwn(settings, 0);
  }

  @AfterAll
  static void stop() {
    broker.close();
  }

  @Test
  void createsEveryTopicWithItsCleanUpPolicyAndIsThenContent() throws Exception {
    // Given
    Settings settings =
        settings(
            Map.of(Setting.TOPIC_PREFIX, "a", Setting.PARTITIONS, "3", Setting.RETENTION, "10d"));

    // When
    TopicSetup.ensure(broker, settings);
    TopicSetup.ensure(broker, settings);

    // Then
    try (Admin admin = Admin.create(broker.clientConfig())) {
      assertThat(admin.listTopics().names().get())
          .contains("a.comparisons")
          .containsAll(settings.topics().published());
      assertThat(
              admin
                  .describeTopics(List.of("a.articles"))
                  .allTopicNames()
                  .get()
                  .get("a.articles")
                  .partitions())
          .hasSize(3);
    }
    assertThat(config("a.articles", "cleanup.policy")).isEqualTo("delete");
    assertThat(config("a.articles", "retention.ms")).isEqualTo("864000000");
    assertThat(config("a.annotated", "cleanup.policy")).isEqualTo("compact,delete");
    assertThat(config("a.dead-letters", "cleanup.policy")).isEqualTo("delete");
  }

  @Test
  void saysHowManyPartitionsAreThereWhereTheSettingsSayOthers() {
    // Given
    TopicSetup.ensure(broker, settings(Map.of(Setting.TOPIC_PREFIX, "b", Setting.PARTITIONS, "2")));

    // When, Then
    assertThatThrownBy(
            () ->
                TopicSetup.ensure(
                    broker, settings(Map.of(Setting.TOPIC_PREFIX, "b", Setting.PARTITIONS, "5"))))
        .isInstanceOf(CommandFailure.class)
        .hasMessageContaining("than the 5 of the settings")
        .hasMessageContaining("b.articles has 2")
        .hasMessageContaining("--partitions 2");
  }

  @Test
  void keepsRecordsForEverUnlessToldOtherwise() throws Exception {
    // Given
    TopicSetup.ensure(broker, settings(Map.of(Setting.TOPIC_PREFIX, "c")));

    // When, Then
    assertThat(config("c.annotated", "retention.ms")).isEqualTo("-1");
  }

  private static String config(String topic, String key) throws Exception {
    ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
    try (Admin admin = Admin.create(broker.clientConfig())) {
      Config config = admin.describeConfigs(List.of(resource)).all().get().get(resource);
      return config.get(key).value();
    }
  }

  private static Settings settings(Map<Setting, String> flags) {
    return new SettingsLoader(Map.of()).load(Optional.empty(), new EnumMap<>(flags), Map.of());
  }
}
