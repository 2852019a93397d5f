package io.newsreel.ingest;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** How the producer is set up: nothing lost, nothing twice, large batches. */
final class ProducerSettings {

  /**
   * A page at the limit of a source may double in size as JSON, each quotation mark escaped. What
   * the broker takes is its own limit ({@code max.message.bytes}, of compressed bytes).
   */
  private static final int MAX_REQUEST_BYTES = 48_000_000;

  private static final long BUFFER_BYTES = 64_000_000;

  /** Some twenty articles of usual length. */
  private static final int BATCH_BYTES = 128 * 1024;

  private ProducerSettings() {}

  /** The settings, with the user's own over the defaults. */
  static Map<String, Object> of(String bootstrapServers, Map<String, String> kafka) {
    Map<String, Object> settings = new HashMap<>();
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 20);
    settings.put(ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES);
    settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, MAX_REQUEST_BYTES);
    settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, BUFFER_BYTES);
    settings.put(ProducerConfig.CLIENT_ID_CONFIG, "newsreel-ingest");
    settings.putAll(kafka);
    settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
    settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
    return settings;
  }
}
