package io.newsreel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.newsreel.cli.broker.EmbeddedBroker;
import io.newsreel.events.Json;
import io.newsreel.events.Summary;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayTest {

  @TempDir Path folder;

  @Test
  void showsTheSummaryOfAFolderAndLeavesFilesAndTopicsBehind() throws Exception {
    // Given
    String data = folder.resolve("data").toString();
    Path out = folder.resolve("out");

    // When
    CommandLineRun replay =
        CommandLineRun.of(
            "replay", "../seeds", "--data-dir", data, "--out", out.toString(), "--json");
    CommandLineRun annotated =
        CommandLineRun.of(
            "tail", "annotated", "--data-dir", data, "--from-beginning", "--until-end", "--keys");

    // Then
    assertThat(replay.exitCode()).as(replay.err()).isZero();
    Summary whole = Json.reader(Summary.class).readValue(replay.out());
    assertThat(whole.totals().articles()).isEqualTo(5);
    assertThat(replay.err()).contains("Took in 5 articles");
    assertThat(Files.readString(out.resolve("all.md"))).isNotBlank();
    assertThat(annotated.exitCode()).isZero();
    // A row goes out again once its article is put into a story: what counts is the latest.
    assertThat(annotated.out().lines().map(line -> line.substring(0, line.indexOf(','))).distinct())
        .hasSize(5)
        .anyMatch(key -> key.startsWith("{\"key\":\"000_"));
  }

  @Test
  void saysHowManyDeadLettersThereAreAndHowToReadThem() throws Exception {
    // Given: a line that is none, and a record on the topic that only the processor finds broken
    Path lines =
        Files.writeString(
            folder.resolve("lines.jsonl"), "{broken\n{\"id\":\"a\",\"text\":\"Rain.\"}\n");
    try (EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("broker"), 0)) {
      String servers = "--bootstrap-servers=" + broker.bootstrapServers();
      String data = "--data-dir=" + folder.resolve("data");
      String out = "--out=" + folder.resolve("out");
      assertThat(CommandLineRun.of("ingest", lines.toString(), servers, data).exitCode()).isZero();
      try (KafkaProducer<String, String> producer =
          new KafkaProducer<>(
              Map.of("bootstrap.servers", broker.bootstrapServers()),
              new StringSerializer(),
              new StringSerializer())) {
        producer.send(new ProducerRecord<>("newsreel.articles", "poison", "no JSON")).get();
      }

      // When
      CommandLineRun first =
          CommandLineRun.of("replay", lines.toString(), servers, data, out, "--json");
      CommandLineRun second = CommandLineRun.of("replay", "../seeds", servers, data, out, "--json");

      // Then
      assertThat(first.exitCode()).as(first.err()).isZero();
      assertThat(first.err())
          .contains(
              " 2 could not be read or processed and went to the dead letters: see 'newsreel tail dead-letters ");
      assertThat(first.out()).endsWith(",\"deadLetters\":2}\n");
      assertThat(second.exitCode()).as(second.err()).isZero();
      assertThat(second.err() + second.out()).doesNotContain("dead");
    }
  }

  @Test
  void namesAPathThatIsNotThere() {
    CommandLineRun run = CommandLineRun.of("replay", "../seeds", "absent");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).hasLineCount(1).contains("No such file or folder: absent");
  }

  @Test
  void namesAnOutFolderThatCannotBeWrittenAndStartsNothing() throws Exception {
    // Given
    Path file = Files.writeString(folder.resolve("file"), "");
    Path data = folder.resolve("data");

    // When
    CommandLineRun run =
        CommandLineRun.of(
            "replay", "../seeds", "--out", file.toString(), "--data-dir", data.toString());

    // Then
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).hasLineCount(1).contains(file.toString());
    assertThat(Files.exists(data)).isFalse();
  }

  @Test
  void annotatesWithoutABroker() {
    CommandLineRun run = CommandLineRun.of("annotate", "../seeds");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out().lines()).hasSize(5).allMatch(line -> line.startsWith("{\"id\":\"00"));
  }

  @Test
  void wantsAStartWhereASpacingIsGiven() {
    CommandLineRun run = CommandLineRun.of("replay", "../seeds", "--every", "10m");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo("newsreel: --every needs a time to start from: give --start-at too.\n");
  }
}
