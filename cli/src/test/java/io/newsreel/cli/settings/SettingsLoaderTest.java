package io.newsreel.cli.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newsreel.cli.terminal.CommandFailure;
import io.newsreel.processor.ProcessorConfig;
import io.newsreel.sink.postgres.PostgresConfig;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsLoaderTest {

  @TempDir Path folder;

  @Test
  void hasADefaultForEverySetting() {
    // When
    Settings settings = load(Map.of(), Map.of());

    // Then
    assertThat(settings.bootstrapServers()).isEmpty();
    assertThat(settings.dataDir()).isEqualTo(Path.of(".newsreel"));
    assertThat(settings.out()).isEqualTo(Path.of("out"));
    assertThat(settings.postgres()).isEmpty();
    assertThat(settings.brokerPort()).isEqualTo(9092);
    assertThat(settings.topics().articles()).isEqualTo("newsreel.articles");
    assertThat(settings.partitions()).isEqualTo(4);
    assertThat(settings.replicationFactor()).isEqualTo((short) -1);
    assertThat(settings.retention()).isEmpty();
    assertThat(settings.knowledgeDir()).isEmpty();
    assertThat(settings.watch()).isEmpty();
    assertThat(settings.rate()).isEmpty();
    assertThat(settings.applicationId()).isEqualTo("newsreel-processor");
    assertThat(settings.instanceId()).isEqualTo("processor-1");
    assertThat(settings.threads()).isEqualTo(2);
    assertThat(settings.duplicateSimilarity()).isEqualTo(0.5);
    assertThat(settings.duplicateHorizon()).isEqualTo(Duration.ofDays(45));
    assertThat(settings.boilerplateProof()).isEqualTo(3);
    assertThat(settings.pageAddress()).hasToString("127.0.0.1:8700");
    assertThat(settings.pageToken()).isEmpty();
    assertThat(settings.keepFiles()).isEmpty();
    assertThat(settings.logToConsole()).isFalse();
    assertThat(settings.kafka()).isEmpty();
  }

  @Test
  void takesFlagsOverTheEnvironmentOverTheFile() throws Exception {
    // Given
    Path file = file("out: from-file\ndata-dir: from-file\ntopic-prefix: from-file\n");
    Map<String, String> environment =
        Map.of("NEWSREEL_OUT", "from-env", "NEWSREEL_DATA_DIR", "from-env");

    // When
    Settings settings = load(file, environment, Map.of(Setting.OUT, "from-flag"));

    // Then
    assertThat(settings.out()).isEqualTo(Path.of("from-flag"));
    assertThat(settings.dataDir()).isEqualTo(Path.of("from-env"));
    assertThat(settings.topics().prefix()).isEqualTo("from-file");
  }

  @Test
  void passesKafkaSettingsThroughInTheSameOrder() throws Exception {
    // Given
    Path file =
        file(
            """
            kafka:
              security.protocol: SASL_SSL
              sasl:
                mechanism: PLAIN
              linger.ms: 5
            """);
    Map<String, String> environment = Map.of("NEWSREEL_KAFKA_SASL_MECHANISM", "SCRAM-SHA-512");

    // When
    Settings settings =
        new SettingsLoader(environment).load(Optional.of(file), Map.of(), Map.of("linger.ms", "9"));

    // Then
    assertThat(settings.kafka())
        .isEqualTo(
            Map.of(
                "security.protocol",
                "SASL_SSL",
                "sasl.mechanism",
                "SCRAM-SHA-512",
                "linger.ms",
                "9"));
  }

  @Test
  void reportsEveryFaultAtOnceWithWhereItWasGiven() throws Exception {
    // Given
    Path file = file("partitons: 8\nrate: fast\n");
    Map<String, String> environment = Map.of("NEWSREEL_LOG", "printer");
    Map<Setting, String> flags = new EnumMap<>(Setting.class);
    flags.put(Setting.PARTITIONS, "0");
    flags.put(Setting.BOOTSTRAP_SERVERS, "localhost");

    // When, Then
    assertThatThrownBy(() -> load(file, environment, flags))
        .isInstanceOfSatisfying(
            CommandFailure.class, e -> assertThat(e.exitCode()).isEqualTo(CommandFailure.USAGE))
        .extracting(Throwable::getMessage)
        .asString()
        .hasLineCount(5)
        .contains("Unknown setting 'partitons' in " + file + ": did you mean 'partitions'?")
        .contains("'fast' is not right for 'rate' in " + file + ": give 'max'")
        .contains("'printer' is not right for NEWSREEL_LOG: give 'file' or 'console'.")
        .contains("'0' is not right for --partitions: give a whole number from 1 to 1000.")
        .contains("'localhost' is not right for --bootstrap-servers: give HOST:PORT");
  }

  @ParameterizedTest
  @CsvSource({
    "BOOTSTRAP_SERVERS, a:1;b:2",
    "BROKER_PORT, 65536",
    "TOPIC_PREFIX, a b",
    "PARTITIONS, four",
    "REPLICATION_FACTOR, 0",
    "RETENTION, 90",
    "RETENTION, 0d",
    "RATE, 0",
    "THREADS, 65",
    "DUPLICATE_SIMILARITY, 1.1",
    "DUPLICATE_HORIZON, forever",
    "BOILERPLATE_PROOF, 1",
    "LOG, paper",
    "APPLICATION_ID, a/b",
    "INSTANCE_ID, a b",
    "DATA_DIR, ''"
  })
  void refusesWhatIsNotRight(Setting setting, String value) {
    assertThatThrownBy(() -> load(Map.of(), Map.of(setting, value)))
        .isInstanceOf(CommandFailure.class)
        .hasMessageStartingWith("'" + value + "' is not right for " + setting.flag() + ": ");
  }

  @Test
  void readsRatesAgesAndCopies() {
    // When
    Settings settings =
        load(
            Map.of(),
            Map.of(
                Setting.RATE, "2.5/s", Setting.RETENTION, "90d", Setting.REPLICATION_FACTOR, "3"));

    // Then
    assertThat(settings.rate()).isEqualTo(OptionalDouble.of(2.5));
    assertThat(settings.retention()).contains(Duration.ofDays(90));
    assertThat(settings.replicationFactor()).isEqualTo((short) 3);
  }

  @Test
  void takesTheDatabaseWithItsUserAndPassword() {
    // Given
    Map<String, String> environment =
        Map.of("NEWSREEL_POSTGRES_USER", "reader", "NEWSREEL_POSTGRES_PASSWORD", " secret ");

    // When
    Settings settings =
        load(environment, Map.of(Setting.POSTGRES, "jdbc:postgresql://db.example:5433/news"));

    // Then
    assertThat(settings.postgres())
        .contains(
            new PostgresConfig(
                "jdbc:postgresql://db.example:5433/news",
                Optional.of("reader"),
                Optional.of(" secret ")));
    assertThat(settings.toString()).contains("db.example:5433/news").doesNotContain("secret");
  }

  @ParameterizedTest
  @CsvSource({
    "postgres://me:secret@db.example/news, postgres://…db.example/news",
    "db.example/news?user=me&password=secret&ssl=true, db.example/news?user=me&password=…&ssl=true"
  })
  void quotesAWrongDatabaseWithoutItsPassword(String value, String shown) {
    assertThatThrownBy(() -> load(Map.of(), Map.of(Setting.POSTGRES, value)))
        .hasMessage(
            "'%s' is not right for --postgres: give a URL such as jdbc:postgresql://localhost:5432/news."
                .formatted(shown));
  }

  @Test
  void leavesVariablesAloneThatNameNoSetting() {
    assertThat(load(Map.of("NEWSREEL_SERVICE_HOST", "10.0.0.1"), Map.of()).kafka()).isEmpty();
  }

  @Test
  void saysWhichLineOfTheFileIsNotYaml() throws Exception {
    // Given
    Path file = file("out: a\n  data-dir: [\n");

    // When, Then
    assertThatThrownBy(() -> load(file, Map.of(), Map.of()))
        .hasMessageContaining(file + ", line 2, is not YAML");
  }

  @Test
  void namesASettingsFileThatIsNotThere() {
    Path missing = folder.resolve("absent.yaml");
    assertThatThrownBy(() -> load(missing, Map.of(), Map.of()))
        .hasMessage("Settings file '" + missing + "' cannot be read: no such file or folder.");
  }

  @Test
  void hasTheProcessorsOwnDefaults() {
    // Given
    ProcessorConfig own = ProcessorConfig.of("localhost:9092", Path.of("state"));

    // When
    Settings settings = load(Map.of(), Map.of());

    // Then
    assertThat(settings.applicationId()).isEqualTo(own.applicationId());
    assertThat(settings.instanceId()).isEqualTo(own.instanceId());
    assertThat(settings.partitions()).isEqualTo(own.partitions());
    assertThat(settings.threads()).isEqualTo(own.threads());
    assertThat(settings.duplicateSimilarity()).isEqualTo(own.duplicateSimilarity());
    assertThat(settings.duplicateHorizon()).isEqualTo(own.duplicateHorizon());
    assertThat(settings.boilerplateProof()).isEqualTo(own.boilerplateProof());
  }

  @Test
  void isDescribedInTheDocumentation() throws Exception {
    // Given
    String page = Files.readString(Path.of("..", "docs", "configuration.md"));

    // When, Then
    for (Setting setting : Setting.values()) {
      String standard = setting.defaultText().isEmpty() ? "" : "`" + setting.defaultText() + "`";
      assertThat(page)
          .contains(
              "| `%s` | `%s` | %s | %s |\n"
                  .formatted(setting.key(), setting.variable(), standard, setting.meaning()));
    }
  }

  private Path file(String text) throws Exception {
    return Files.writeString(folder.resolve("newsreel.yaml"), text);
  }

  private Settings load(Map<String, String> environment, Map<Setting, String> flags) {
    return new SettingsLoader(environment).load(Optional.empty(), flags, Map.of());
  }

  private Settings load(Path file, Map<String, String> environment, Map<Setting, String> flags) {
    return new SettingsLoader(environment).load(Optional.of(file), flags, Map.of());
  }
}
