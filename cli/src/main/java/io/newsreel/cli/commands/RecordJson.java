package io.newsreel.cli.commands;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** How a record of a topic looks as one line of JSON. */
enum RecordJson {
  /** The value alone; {@code null} where the record deletes its key. */
  VALUE {
    @Override
    JsonNode node(ConsumerRecord<byte[], byte[]> record) {
      return json(record.value());
    }
  },

  /** Key and value. */
  KEY_AND_VALUE {
    @Override
    JsonNode node(ConsumerRecord<byte[], byte[]> record) {
      ObjectNode node = JsonNodeFactory.instance.objectNode();
      node.set("key", json(record.key()));
      node.set("value", json(record.value()));
      return node;
    }
  },

  /** The whole record, with where it is and its headers. */
  ENVELOPE {
    @Override
    JsonNode node(ConsumerRecord<byte[], byte[]> record) {
      ObjectNode node = JsonNodeFactory.instance.objectNode();
      node.put("topic", record.topic());
      node.put("partition", record.partition());
      node.put("offset", record.offset());
      node.put("timestamp", Instant.ofEpochMilli(record.timestamp()).toString());
      ObjectNode headers = node.putObject("headers");
      for (Header header : record.headers()) {
        headers.put(
            header.key(), header.value() == null ? null : new String(header.value(), UTF_8));
      }
      node.set("key", json(record.key()));
      node.set("value", json(record.value()));
      return node;
    }
  };

  private static final JsonMapper MAPPER = new JsonMapper();

  abstract JsonNode node(ConsumerRecord<byte[], byte[]> record);

  /** The record as one line of JSON in UTF-8, without its line end. */
  byte[] line(ConsumerRecord<byte[], byte[]> record) {
    try {
      return MAPPER.writeValueAsBytes(node(record));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Bytes that are an object or array of JSON as such, and any others as a string. */
  private static JsonNode json(byte[] bytes) {
    if (bytes == null) {
      return JsonNodeFactory.instance.nullNode();
    }
    if (bytes.length > 0 && (bytes[0] == '{' || bytes[0] == '[')) {
      try {
        return MAPPER.readTree(bytes);
      } catch (IOException e) {
        // Dead letters are whatever came.
      }
    }
    return JsonNodeFactory.instance.textNode(new String(bytes, UTF_8));
  }
}
