package io.newsreel.cli.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newsreel.cli.terminal.CommandFailure;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerTest {

  @TempDir Path folder;

  @Test
  void keepsItsRecordsOverARestart() throws Exception {
    // Given
    try (EmbeddedBroker broker = EmbeddedBroker.start(folder, 0);
        Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
      admin.createTopics(List.of(new NewTopic("t", 1, (short) 1))).all().get();
      send(broker, "one");
    }

    // When
    try (EmbeddedBroker broker = EmbeddedBroker.start(folder, 0)) {
      send(broker, "two");

      // Then
      assertThat(read(broker, 2)).containsExactly("one", "two");
      assertThat(broker.failure()).isEmpty();
    }
  }

  @Test
  void letsOneProcessHaveADataFolderAndTellsOthersWhereItsBrokerIs() {
    // Given
    try (EmbeddedBroker broker = EmbeddedBroker.start(folder, 0)) {

      // When
      Optional<String> running = EmbeddedBroker.runningOn(folder);

      // Then
      assertThat(running).contains(broker.bootstrapServers());
      assertThatThrownBy(() -> EmbeddedBroker.start(folder, 0))
          .isInstanceOf(CommandFailure.class)
          .hasMessageContaining(folder.toString())
          .hasMessageContaining("in use by another Newsreel (process ")
          .hasMessageContaining("--data-dir");
    }
    assertThat(EmbeddedBroker.runningOn(folder)).isEmpty();
    assertThat(EmbeddedBroker.hasData(folder)).isTrue();
  }

  @Test
  void namesAPortThatIsTaken() throws Exception {
    // Given
    try (ServerSocket taken =
        new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
      int port = taken.getLocalPort();

      // When, Then
      assertThatThrownBy(() -> EmbeddedBroker.start(folder, port))
          .isInstanceOf(CommandFailure.class)
          .hasMessageContaining("Port " + port + " of 127.0.0.1 is taken")
          .hasMessageContaining("--broker-port");
    }
    // The folder is free again.
    EmbeddedBroker.start(folder, 0).close();
  }

  private static void send(EmbeddedBroker broker, String value) throws Exception {
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", broker.bootstrapServers()),
            new StringSerializer(),
            new StringSerializer())) {
      producer.send(new ProducerRecord<>("t", "k", value)).get();
    }
  }

  private static List<String> read(EmbeddedBroker broker, int count) {
    List<String> values = new ArrayList<>();
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", broker.bootstrapServers()),
            new StringDeserializer(),
            new StringDeserializer())) {
      TopicPartition partition = new TopicPartition("t", 0);
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      for (int i = 0; i < 50 && values.size() < count; i++) {
        for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofMillis(200))) {
          values.add(record.value());
        }
      }
    }
    return values;
  }
}
