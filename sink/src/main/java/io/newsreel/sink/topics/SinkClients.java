package io.newsreel.sink.topics;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Makes the Kafka clients of a sink: what reads sees committed records only, and all of them. */
public final class SinkClients {

  private SinkClients() {}

  /**
   * A consumer that reads what is committed, from the start where nothing else is said.
   *
   * @param kafka settings of the Kafka clients; those that only others know are left out
   * @param own settings of this sink, below the user's
   */
  public static KafkaConsumer<byte[], byte[]> consumer(Map<String, ?> kafka, Map<String, ?> own) {
    Map<String, Object> settings = new HashMap<>(own);
    settings.putAll(only(kafka, ConsumerConfig.configNames()));
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
    settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
    return new KafkaConsumer<>(settings);
  }

  /** An admin client. */
  public static Admin admin(Map<String, ?> kafka) {
    return Admin.create(only(kafka, AdminClientConfig.configNames()));
  }

  private static Map<String, Object> only(Map<String, ?> kafka, Set<String> known) {
    Map<String, Object> settings = new HashMap<>(kafka);
    settings.keySet().retainAll(known);
    return settings;
  }
}
