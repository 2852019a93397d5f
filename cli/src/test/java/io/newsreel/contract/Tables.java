package io.newsreel.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newsreel.events.Json;
import io.newsreel.events.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * The state of the published tables: the last value of each key, a topic a table, by the topic's
 * name without its prefix. Rows are kept as text: as trees, those of 20,000 articles fill a heap.
 */
record Tables(Map<String, Map<String, String>> byName) {

  /**
   * What tells of how a state came about, not of what it is. Stories are found as the stream goes,
   * and the order of articles of several partitions is nobody's promise.
   */
  private static final Set<String> HISTORY =
      Set.of(
          "revision", "ingested", "firstSeen", "versionCreated", "story", "storyReason", "stories");

  static Tables read(String bootstrapServers, Topics topics) {
    Map<String, Map<String, String>> tables = new TreeMap<>();
    for (String topic :
        List.of(
            topics.annotated(),
            topics.stories(),
            topics.actorCounts(),
            topics.subjectCounts(),
            topics.summaries())) {
      Map<String, String> table = new TreeMap<>();
      for (ConsumerRecord<String, byte[]> record : Published.records(bootstrapServers, topic)) {
        if (record.value() == null) {
          table.remove(record.key());
        } else {
          table.put(record.key(), new String(record.value(), UTF_8));
        }
      }
      tables.put(topic.substring(topics.prefix().length() + 1), table);
    }
    return new Tables(tables);
  }

  Map<String, JsonNode> annotated() {
    return rows("annotated");
  }

  Map<String, JsonNode> actorCounts() {
    return rows("actor-counts");
  }

  Map<String, JsonNode> subjectCounts() {
    return rows("subject-counts");
  }

  Map<String, JsonNode> summaries() {
    return rows("summaries");
  }

  /** The row of an actor in a bucket. */
  JsonNode actorCount(String name, String size, String start) {
    return actorCounts().values().stream()
        .filter(row -> row.get("name").asText().equals(name))
        .filter(row -> row.get("size").asText().equals(size))
        .filter(row -> row.get("start").asText().equals(start))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No count of " + name + ", " + size + " " + start));
  }

  /** The same without revisions and times of taking in, and without rows that count nothing. */
  Tables withoutHistory() {
    Map<String, Map<String, String>> tables = new TreeMap<>();
    byName.forEach(
        (name, table) -> {
          if (name.equals("stories")) {
            return;
          }
          Map<String, String> kept = new TreeMap<>();
          table.forEach(
              (key, text) -> {
                JsonNode row = json(text.getBytes(UTF_8));
                if (!countsNothing(row)) {
                  kept.put(key, forget(row).toString());
                }
              });
          tables.put(name, kept);
        });
    return new Tables(tables);
  }

  /** Where two states differ, a line each and no more than twenty; empty where they do not. */
  List<String> differences(Tables other) {
    List<String> differences = new ArrayList<>();
    byName.forEach(
        (name, table) -> {
          Map<String, String> others = other.byName.get(name);
          Set<String> keys = new TreeSet<>(table.keySet());
          keys.addAll(others.keySet());
          for (String key : keys) {
            if (!Objects.equals(table.get(key), others.get(key))) {
              differences.add(
                  "%s, %s: %s, not %s".formatted(name, key, table.get(key), others.get(key)));
            }
          }
        });
    return differences.stream().limit(20).toList();
  }

  private Map<String, JsonNode> rows(String table) {
    Map<String, JsonNode> rows = new TreeMap<>();
    byName.get(table).forEach((key, text) -> rows.put(key, json(text.getBytes(UTF_8))));
    return rows;
  }

  static JsonNode json(byte[] value) {
    try {
      return Json.reader(JsonNode.class).readTree(value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean countsNothing(JsonNode row) {
    JsonNode figures = row.has("figures") ? row.get("figures") : row.get("totals");
    return figures != null && figures.get("articles").asInt() == 0;
  }

  private static JsonNode forget(JsonNode row) {
    for (JsonNode part : row.findParents("revision")) {
      ((ObjectNode) part).remove(HISTORY);
    }
    for (JsonNode part : row.findParents("versionCreated")) {
      ((ObjectNode) part).remove(HISTORY);
    }
    return row;
  }
}
