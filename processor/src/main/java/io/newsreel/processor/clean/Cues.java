package io.newsreel.processor.clean;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * The boilerplate cues in force: those that come with Newsreel and, over them, a user's own. The
 * format is described in {@code clean/README.md} beside the built-in file.
 */
public final class Cues {

  /** The name of the file, built in and in a user's folder. */
  public static final String FILE = "cues.jsonl";

  private static final String BUILT_IN = "/clean/" + FILE;

  private static final ObjectReader READER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build()
          .readerFor(Cue.class);

  private final Map<String, Cue> byId;

  private Cues(Map<String, Cue> byId) {
    this.byId = Collections.unmodifiableMap(byId);
  }

  /** The cues that come with Newsreel. */
  public static Cues standard() {
    try (InputStream in = Cues.class.getResourceAsStream(BUILT_IN)) {
      if (in == null) {
        throw new IllegalStateException("missing on the class path: " + BUILT_IN);
      }
      return new Cues(Map.of()).read(in, BUILT_IN);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * These cues with those of a user's folder over them: an entry adds a cue, replaces the one of
   * its id or, with {@code "remove": true}, takes it out. A folder without a cue file changes
   * nothing.
   *
   * @throws IllegalArgumentException where an entry is wrong, naming file, line and what to do
   */
  public Cues with(Path folder) {
    Path file = folder.resolve(FILE);
    if (!Files.exists(file)) {
      return this;
    }
    try (InputStream in = Files.newInputStream(file)) {
      return read(in, file.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The cues, in the order of the files. */
  public Collection<Cue> all() {
    return byId.values();
  }

  private Cues read(InputStream in, String name) throws IOException {
    Map<String, Cue> cues = new LinkedHashMap<>(byId);
    BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    int number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (line.isBlank() || line.startsWith("//")) {
        continue;
      }
      Cue cue = parse(line, name + ":" + number);
      if (cue.remove()) {
        cues.remove(cue.id());
      } else {
        cues.put(cue.id(), cue);
      }
    }
    return new Cues(cues);
  }

  private static Cue parse(String line, String place) {
    Cue cue;
    try {
      cue = READER.readValue(line);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          place + ": not a cue: " + e.getOriginalMessage() + "; see clean/README.md", e);
    }
    if (cue.id() == null || cue.id().isBlank()) {
      throw new IllegalArgumentException(place + ": the cue has no \"id\": give it one");
    }
    if (!cue.remove()) {
      check(cue, place);
    }
    return cue;
  }

  private static void check(Cue cue, String place) {
    String who = place + ": cue \"" + cue.id() + "\" ";
    if (cue.kind() == null) {
      throw new IllegalArgumentException(who + "has no \"kind\": give it one");
    }
    if (cue.hasPattern()) {
      if (cue.pattern() == null) {
        throw new IllegalArgumentException(who + "is a pattern: give it a \"pattern\"");
      }
      try {
        Pattern.compile(cue.pattern());
      } catch (PatternSyntaxException e) {
        throw new IllegalArgumentException(who + "has a broken pattern: " + e.getMessage(), e);
      }
    }
    if (cue.phrases().isEmpty() && cue.kind() != Cue.Kind.PATTERN) {
      throw new IllegalArgumentException(who + "has no \"phrases\": give it at least one");
    }
    for (String phrase : cue.phrases()) {
      if (Folded.phrase(phrase).isEmpty()) {
        throw new IllegalArgumentException(
            who + "has a phrase without a letter or digit: \"" + phrase + "\"");
      }
    }
  }
}
