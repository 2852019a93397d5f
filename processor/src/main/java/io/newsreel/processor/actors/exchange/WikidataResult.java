package io.newsreel.processor.actors.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Actors out of the result of a query to Wikidata, as query.wikidata.org gives it: SPARQL JSON, the
 * plain JSON list, or CSV. Columns are told by their names:
 *
 * <ul>
 *   <li>{@code item}, {@code itemLabel}: the actor and its name; both are needed
 *   <li>{@code kind}, {@code sector}, {@code country} (alpha-3): as in the dictionary
 *   <li>{@code alias} or {@code itemAltLabel} (several with commas between): other names
 *   <li>{@code role}, {@code of}, {@code from}, {@code to}: an office
 * </ul>
 *
 * <p>Several rows of one item are one entry. What the rows do not have is taken from the defaults.
 */
final class WikidataResult {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern ITEM =
      Pattern.compile("https?://www\\.wikidata\\.org/entity/(Q\\d+)");
  private static final Pattern BARE = Pattern.compile("Q\\d+");

  /** One item, gathered from its rows. */
  private static final class Item {
    private final Map<String, String> fields = new LinkedHashMap<>();
    private final Set<String> names = new LinkedHashSet<>();
    private final List<Office> roles = new ArrayList<>();
  }

  private record Office(String role, String of, String from, String to) {

    boolean dated() {
      return from != null || to != null;
    }

    boolean same(Office other) {
      return role.equals(other.role) && Objects.equals(of, other.of);
    }
  }

  private final Map<String, String> defaults;
  private final Map<String, Item> items = new LinkedHashMap<>();
  private final Map<Integer, String> faults = new LinkedHashMap<>();

  private WikidataResult(Map<String, String> defaults) {
    this.defaults = defaults;
  }

  /** Whether a table's header is that of a query's result. */
  static boolean isHeader(Set<String> columns) {
    return columns.contains("item");
  }

  /**
   * The rows of a result in JSON, either form.
   *
   * @throws IOException if it is no such JSON
   */
  static List<Map<String, String>> rows(Reader json) throws IOException {
    JsonNode root = JSON.readTree(json);
    JsonNode bindings = root.isArray() ? root : root.path("results").path("bindings");
    if (!bindings.isArray()) {
      throw new IOException("it has no results.bindings as SPARQL JSON has");
    }
    List<Map<String, String>> rows = new ArrayList<>();
    for (JsonNode binding : bindings) {
      Map<String, String> row = new LinkedHashMap<>();
      for (Map.Entry<String, JsonNode> cell : binding.properties()) {
        JsonNode value = cell.getValue();
        row.put(cell.getKey(), (value.isObject() ? value.path("value") : value).asText());
      }
      rows.add(row);
    }
    return rows;
  }

  /**
   * The entries of a result.
   *
   * @param defaults fields for all rows that lack them
   * @param faults takes what is wrong with rows, by their numbers from 1
   */
  static List<EntryLine> lines(
      List<Map<String, String>> rows, Map<String, String> defaults, Map<Integer, String> faults) {
    WikidataResult result = new WikidataResult(defaults);
    for (int i = 0; i < rows.size(); i++) {
      result.add(i + 1, rows.get(i));
    }
    faults.putAll(result.faults);
    return result.items.values().stream().map(WikidataResult::line).toList();
  }

  private void add(int number, Map<String, String> row) {
    var uri = ITEM.matcher(row.getOrDefault("item", ""));
    String label = row.getOrDefault("itemLabel", "").strip();
    if (!uri.matches()) {
      faults.put(
          number,
          "item '%s' is no http://www.wikidata.org/entity/Q…."
              .formatted(row.getOrDefault("item", "")));
      return;
    }
    if (label.isEmpty() || BARE.matcher(label).matches()) {
      faults.put(
          number,
          "itemLabel '%s' is no name; ask for labels in a language that has them."
              .formatted(label));
      return;
    }
    Item item = items.computeIfAbsent(uri.group(1), unused -> new Item());
    item.fields.putIfAbsent("id", "http://www.wikidata.org/entity/" + uri.group(1));
    item.fields.putIfAbsent("name", label);
    for (String field : List.of("kind", "sector", "country")) {
      String value = value(row, field);
      if (value != null) {
        item.fields.putIfAbsent(field, value);
      }
    }
    item.names.add(label);
    if (row.containsKey("alias") && !row.get("alias").isBlank()) {
      item.names.add(row.get("alias").strip());
    }
    for (String alias : row.getOrDefault("itemAltLabel", "").split(", ", -1)) {
      // One word of a person is no name that tells who is meant.
      if (alias.contains(" ") || !"person".equals(item.fields.get("kind"))) {
        item.names.add(alias.strip());
      }
    }
    item.names.remove("");
    String role = value(row, "role");
    if (role != null) {
      Office office =
          new Office(role, value(row, "of"), day(value(row, "from")), day(value(row, "to")));
      // Rows that repeat an item for another alias may lack the dates.
      item.roles.removeIf(other -> other.same(office) && !other.dated());
      if (!item.roles.contains(office)
          && (office.dated() || item.roles.stream().noneMatch(office::same))) {
        item.roles.add(office);
      }
    }
  }

  private String value(Map<String, String> row, String field) {
    String value = row.get(field);
    return value == null || value.isBlank() ? defaults.get(field) : value.strip();
  }

  /** A day without the time of day that Wikidata writes behind it. */
  private static String day(String time) {
    return time == null || time.indexOf('T') < 0 ? time : time.substring(0, time.indexOf('T'));
  }

  private static EntryLine line(Item item) {
    EntryLine line = new EntryLine();
    item.fields.forEach(line::text);
    line.list("names", item.names);
    for (Office office : item.roles) {
      line.role(office.role(), office.of(), office.from(), office.to());
    }
    return line;
  }
}
