package io.newsreel.processor.actors.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;

/** Builds one line of a dictionary file; empty fields are left out. */
final class EntryLine {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final ObjectNode node = JsonNodeFactory.instance.objectNode();

  EntryLine text(String field, String value) {
    if (value != null && !value.isBlank()) {
      node.put(field, value.strip());
    }
    return this;
  }

  EntryLine flag(String field, boolean value) {
    if (value) {
      node.put(field, true);
    }
    return this;
  }

  EntryLine list(String field, Collection<String> values) {
    if (!values.isEmpty()) {
      ArrayNode array = node.putArray(field);
      values.forEach(array::add);
    }
    return this;
  }

  /** Adds an office; dates as the dictionary writes them, or null. */
  EntryLine role(String role, String of, String from, String to) {
    ObjectNode office = node.withArray("roles").addObject();
    office.put("role", role);
    put(office, "of", of);
    put(office, "from", from);
    put(office, "to", to);
    return this;
  }

  /** The id on a line of a file, or an empty text where it has none. */
  static String idOf(String line) {
    try {
      return JSON.readTree(line).path("id").asText("");
    } catch (JsonProcessingException e) {
      return "";
    }
  }

  /** The id, or an empty text. */
  String id() {
    return node.path("id").asText("");
  }

  @Override
  public String toString() {
    try {
      return JSON.writeValueAsString(node);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void put(ObjectNode node, String field, String value) {
    if (value != null && !value.isBlank()) {
      node.put(field, value.strip());
    }
  }
}
