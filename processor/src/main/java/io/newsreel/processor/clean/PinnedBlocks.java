package io.newsreel.processor.clean;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Blocks of which a user has decided what they are, whatever the stream says. The file {@code
 * blocks.jsonl} in the folder {@code clean} of a user's dictionaries has one on each line: {@code
 * {"block": "…", "publisher": "example.org", "is": "boilerplate"}}; {@code is} may be {@code
 * content}, too, and without {@code publisher} it holds for all.
 */
public final class PinnedBlocks {

  /** The name of the file. */
  public static final String FILE = "blocks.jsonl";

  private static final PinnedBlocks NONE = new PinnedBlocks(Map.of());

  private final Map<String, Boolean> boilerplate;

  private PinnedBlocks(Map<String, Boolean> boilerplate) {
    this.boilerplate = boilerplate;
  }

  /** Nothing decided. */
  public static PinnedBlocks none() {
    return NONE;
  }

  /**
   * The decisions in a folder, if it has the file.
   *
   * @throws IllegalArgumentException if lines are not as they should be; the message names all
   */
  public static PinnedBlocks in(Path folder) {
    Path file = folder.resolve(FILE);
    return Files.isRegularFile(file) ? read(file) : NONE;
  }

  private static PinnedBlocks read(Path file) {
    Map<String, Boolean> found = new HashMap<>();
    List<String> faults = new ArrayList<>();
    ObjectMapper json = new ObjectMapper();
    int number = 0;
    try {
      for (String line : Files.readAllLines(file)) {
        number++;
        if (!line.isBlank()) {
          String fault = decide(json, line, found);
          if (fault != null) {
            faults.add("%s, line %d: %s".formatted(file, number, fault));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file + ": " + e.getMessage(), e);
    }
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", faults));
    }
    return new PinnedBlocks(Map.copyOf(found));
  }

  private static String decide(ObjectMapper json, String line, Map<String, Boolean> found) {
    JsonNode entry;
    try {
      entry = json.readTree(line);
    } catch (IOException e) {
      return "not JSON; write {\"block\": \"…\", \"is\": \"boilerplate\"}.";
    }
    String block = entry.path("block").asText("");
    String is = entry.path("is").asText("");
    if (block.isBlank()) {
      return "\"block\" is missing; give the text of the block.";
    }
    if (!is.equals("boilerplate") && !is.equals("content")) {
      return "\"is\" is '%s', and must be boilerplate or content.".formatted(is);
    }
    found.put(
        key(entry.path("publisher").asText(""), Whitespace.tidy(block)), is.equals("boilerplate"));
    return null;
  }

  /**
   * What has been decided on a block of a publisher.
   *
   * @return true for boilerplate, false for content, empty where nothing has been decided
   */
  public Optional<Boolean> boilerplate(String publisher, String block) {
    if (boilerplate.isEmpty()) {
      return Optional.empty();
    }
    Boolean own = boilerplate.get(key(publisher, block));
    return Optional.ofNullable(own != null ? own : boilerplate.get(key("", block)));
  }

  private static String key(String publisher, String block) {
    return publisher + '\n' + block.toLowerCase(Locale.ROOT);
  }
}
