package io.newsreel.processor.actors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.newsreel.events.ActorKind;
import io.newsreel.processor.text.Tokens;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Reads the lines of dictionary files; what is wrong in a line is told to a consumer. */
final class EntryReader {

  /** Beside the fields of an entry, a remark for whoever edits the file. */
  private static final String NOTE = "note";

  private static final Map<String, ActorKind> KINDS =
      Map.of(
          "person", ActorKind.PERSON,
          "organisation", ActorKind.ORGANISATION,
          "country", ActorKind.COUNTRY,
          "place", ActorKind.PLACE);

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Consumer<String> faults;
  private JsonNode node;

  EntryReader(Consumer<String> faults) {
    this.faults = faults;
  }

  /** The entry on a line, or null where a fault makes one impossible. */
  ActorEntry read(String line) {
    try {
      node = JSON.readTree(line);
    } catch (JsonProcessingException e) {
      faults.accept("is not JSON (" + e.getOriginalMessage() + "); write one object a line.");
      return null;
    }
    if (!node.isObject()) {
      faults.accept("'" + line + "' is no JSON object; write one object a line.");
      return null;
    }
    node.fieldNames()
        .forEachRemaining(
            field -> {
              if (!ActorEntry.FIELDS.contains(field) && !field.equals(NOTE)) {
                faults.accept("field '" + field + "' is unknown; fields are " + sorted() + ".");
              }
            });
    String id = required("id");
    String name = required("name");
    ActorKind kind = KINDS.get(required("kind").toLowerCase(Locale.ROOT));
    if (kind == null) {
      faults.accept("kind '" + text("kind") + "' must be person, organisation, country or place.");
    }
    String country = text("country");
    if (country != null && !isAlpha3(country)) {
      faults.accept("country '" + country + "' must be an ISO 3166 alpha-3 code such as FRA.");
    }
    Set<String> names = new LinkedHashSet<>();
    if (!name.isEmpty() && !flag("ambiguous")) {
      names.add(name);
    }
    names.addAll(phrases("names"));
    return new ActorEntry(
        id,
        name,
        kind,
        text("sector"),
        country,
        List.copyOf(names),
        phrases("short"),
        phrases("alone"),
        phrases("demonyms"),
        phrases("metonyms"),
        flag("ambiguous"),
        phrases("with"),
        phrases("not"),
        roles());
  }

  /** The id on a line that only takes an entry away, or null. */
  static String removed(String line) {
    try {
      JsonNode node = JSON.readTree(line);
      return node.path("remove").asBoolean(false) && node.path("id").isTextual()
          ? node.get("id").asText()
          : null;
    } catch (JsonProcessingException e) {
      return null;
    }
  }

  private static String sorted() {
    return String.join(", ", ActorEntry.FIELDS.stream().sorted().toList()) + ", note, remove";
  }

  private static boolean isAlpha3(String code) {
    return code.length() == 3 && code.chars().allMatch(c -> c >= 'A' && c <= 'Z');
  }

  private String required(String field) {
    String value = text(field);
    if (value == null || value.isBlank()) {
      faults.accept("field '" + field + "' is missing; every entry needs id, name and kind.");
      return "";
    }
    return value;
  }

  private String text(String field) {
    JsonNode value = node.get(field);
    if (value == null || value.isNull()) {
      return null;
    }
    if (!value.isTextual()) {
      faults.accept(field + " '" + value + "' must be text in quotation marks.");
      return null;
    }
    return value.asText();
  }

  private boolean flag(String field) {
    JsonNode value = node.get(field);
    if (value != null && !value.isBoolean()) {
      faults.accept(field + " '" + value + "' must be true or false.");
    }
    return value != null && value.asBoolean();
  }

  private List<String> phrases(String field) {
    JsonNode values = node.get(field);
    if (values == null || values.isNull()) {
      return List.of();
    }
    if (!values.isArray()) {
      faults.accept(field + " '" + values + "' must be a list such as [\"NATO\"].");
      return List.of();
    }
    List<String> phrases = new ArrayList<>();
    for (JsonNode value : values) {
      if (!value.isTextual() || Tokens.of(value.asText()).size() == 0) {
        faults.accept(field + " holds " + value + ", which must be text with a word in it.");
      } else {
        phrases.add(value.asText());
      }
    }
    return List.copyOf(phrases);
  }

  private List<ActorEntry.Role> roles() {
    JsonNode values = node.get("roles");
    if (values == null || values.isNull()) {
      return List.of();
    }
    if (!values.isArray()) {
      faults.accept("roles '" + values + "' must be a list of objects {role, of, from, to}.");
      return List.of();
    }
    List<ActorEntry.Role> roles = new ArrayList<>();
    for (JsonNode value : values) {
      if (!value.path("role").isTextual()) {
        faults.accept("roles holds " + value + ", which must have a field 'role'.");
        continue;
      }
      roles.add(
          new ActorEntry.Role(
              value.get("role").asText(),
              value.path("of").isTextual() ? value.get("of").asText() : null,
              day(value.get("from"), false),
              day(value.get("to"), true)));
    }
    return List.copyOf(roles);
  }

  /** A day written as {@code 2022-10-25}, {@code 2022-10} or {@code 2022}. */
  private LocalDate day(JsonNode value, boolean last) {
    String text = value == null || value.isNull() ? "" : value.asText();
    try {
      return switch (text.length()) {
        case 0 -> null;
        case 4 -> LocalDate.of(Integer.parseInt(text), last ? 12 : 1, last ? 31 : 1);
        case 7 -> {
          LocalDate first = LocalDate.parse(text + "-01");
          yield last ? first.plusMonths(1).minusDays(1) : first;
        }
        default -> LocalDate.parse(text);
      };
    } catch (DateTimeException | NumberFormatException e) {
      faults.accept("date '" + text + "' must be written 2022-10-25, 2022-10 or 2022.");
      return null;
    }
  }
}
