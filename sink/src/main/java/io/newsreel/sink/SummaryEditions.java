package io.newsreel.sink;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.newsreel.events.Json;
import io.newsreel.events.Summary;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A summary as three files, {@code name.md}, {@code name.html} and {@code name.json}. The JSON is
 * written last: where it stands, all are whole.
 *
 * @param folder where they lie
 * @param name their name without its ending
 */
record SummaryEditions(Path folder, String name) {

  private static final ObjectReader READER = Json.reader(Summary.class);
  // Line feeds on every system, so that equal summaries give equal bytes.
  private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");
  private static final ObjectWriter WRITER =
      Json.writer(Summary.class)
          .with(new DefaultPrettyPrinter().withObjectIndenter(INDENT).withArrayIndenter(INDENT));

  /** The summary that stands there; empty where none does, or a part of one, or a broken one. */
  Optional<Summary> read() throws IOException {
    if (!Files.exists(json()) || !Files.exists(markdown()) || !Files.exists(html())) {
      return Optional.empty();
    }
    try {
      Summary summary = READER.readValue(Files.readAllBytes(json()));
      return Optional.ofNullable(summary)
          .filter(s -> s.window() != null && s.start() != null && s.end() != null);
    } catch (com.fasterxml.jackson.core.JacksonException e) {
      return Optional.empty();
    }
  }

  void write(Summary summary) throws IOException {
    DurableFile.write(markdown(), MarkdownSummary.render(summary).getBytes(UTF_8));
    DurableFile.write(html(), HtmlSummary.render(summary).getBytes(UTF_8));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    WRITER.writeValue(bytes, summary);
    bytes.write('\n');
    DurableFile.write(json(), bytes.toByteArray());
  }

  void delete() throws IOException {
    Files.deleteIfExists(json());
    Files.deleteIfExists(html());
    Files.deleteIfExists(markdown());
  }

  private Path markdown() {
    return folder.resolve(name + ".md");
  }

  private Path html() {
    return folder.resolve(name + ".html");
  }

  private Path json() {
    return folder.resolve(name + ".json");
  }
}
