package io.newsreel.processor.actors.exchange;

import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.newsreel.processor.actors.ActorEntry;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The dictionary as a table: a row an entry, a column a field of the data files. Lists stand in one
 * cell, their items set apart by {@code |}; a role is {@code role;of;from;to}.
 */
public final class ActorCsv {

  /** The columns, in order. */
  private static final List<String> COLUMNS = ActorEntry.FIELDS;

  private static final CsvMapper CSV =
      CsvMapper.csvBuilder()
          .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .build();
  private static final String BETWEEN = "|";

  private ActorCsv() {}

  /**
   * Writes entries with a header line.
   *
   * @throws IOException if the writer fails
   */
  public static void write(Iterable<ActorEntry> entries, Writer to) throws IOException {
    CsvSchema.Builder schema = CsvSchema.builder().setUseHeader(true);
    COLUMNS.forEach(schema::addColumn);
    try (SequenceWriter rows = CSV.writer(schema.build()).writeValues(to)) {
      for (ActorEntry entry : entries) {
        rows.write(row(entry));
      }
    }
  }

  /** The rows of a table, by the names of its header. */
  static List<Map<String, String>> rows(Reader from) throws IOException {
    CsvSchema schema = CsvSchema.emptySchema().withHeader();
    try (MappingIterator<Map<String, String>> rows =
        CSV.readerForMapOf(String.class).with(schema).readValues(from)) {
      return rows.readAll();
    }
  }

  /** A row as a line of a dictionary file. */
  static EntryLine line(Map<String, String> row) {
    EntryLine line = new EntryLine();
    for (String field : List.of("id", "name", "kind", "sector", "country")) {
      line.text(field, row.get(field));
    }
    for (String field : COLUMNS.subList(COLUMNS.indexOf("names"), COLUMNS.indexOf("ambiguous"))) {
      line.list(field, items(row.get(field)));
    }
    line.flag("ambiguous", "true".equalsIgnoreCase(row.get("ambiguous")));
    line.list("with", items(row.get("with")));
    line.list("not", items(row.get("not")));
    for (String role : items(row.get("roles"))) {
      List<String> parts = new ArrayList<>(Arrays.asList(role.split(";", -1)));
      while (parts.size() < 4) {
        parts.add("");
      }
      line.role(parts.get(0).strip(), parts.get(1), parts.get(2), parts.get(3));
    }
    return line;
  }

  private static Map<String, String> row(ActorEntry entry) {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("id", entry.id());
    row.put("name", entry.name());
    row.put("kind", entry.kind().name().toLowerCase(Locale.ROOT));
    row.put("sector", entry.sector());
    row.put("country", entry.country());
    row.put("names", cell(entry.names()));
    row.put("short", cell(entry.shortForms()));
    row.put("alone", cell(entry.alone()));
    row.put("demonyms", cell(entry.demonyms()));
    row.put("metonyms", cell(entry.metonyms()));
    row.put("ambiguous", entry.ambiguous() ? "true" : "");
    row.put("with", cell(entry.with()));
    row.put("not", cell(entry.not()));
    row.put("roles", cell(entry.roles().stream().map(ActorCsv::role).toList()));
    return row;
  }

  private static String role(ActorEntry.Role role) {
    return String.join(
        ";",
        role.role(),
        role.of() == null ? "" : role.of(),
        role.from() == null ? "" : role.from().toString(),
        role.to() == null ? "" : role.to().toString());
  }

  private static String cell(List<String> items) {
    return String.join(BETWEEN, items);
  }

  private static List<String> items(String cell) {
    return cell == null
        ? List.of()
        : Arrays.stream(cell.split("\\|", -1))
            .map(String::strip)
            .filter(item -> !item.isEmpty())
            .collect(Collectors.toList());
  }
}
