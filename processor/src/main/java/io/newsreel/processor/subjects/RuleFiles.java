package io.newsreel.processor.subjects;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.newsreel.processor.text.Languages;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the data files of subjects and gathers every fault before it fails. */
final class RuleFiles {

  private static final String TOPICS = "mediatopics.jsonl";
  private static final String RULES = "rules.jsonl";
  private static final String IPTC = "medtop:";
  private static final Set<String> TOPIC_FIELDS = Set.of("code", "name", "parent");
  private static final Set<String> RULE_FIELDS =
      Set.of("subject", "name", "query", "threshold", "narrower", "long", "language", "remove");

  private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*");

  private final ObjectMapper json = new ObjectMapper();
  private final Map<String, MediaTopic> topics = new LinkedHashMap<>();

  /** By subject and language. */
  private final Map<String, Map<String, SubjectRule>> rules = new LinkedHashMap<>();

  private final List<String> faults = new ArrayList<>();

  RuleFiles builtIn() {
    resource(TOPICS, this::topic);
    checkParents();
    resource(RULES, this::rule);
    return this;
  }

  RuleFiles folder(Path folder) {
    if (!Files.isDirectory(folder)) {
      faults.add(
          "%s: no such folder; name one with .jsonl files of subjects and rules".formatted(folder));
      return this;
    }
    List<Path> files = new ArrayList<>();
    try (Stream<Path> all = Files.list(folder)) {
      all.filter(file -> file.toString().endsWith(".jsonl")).sorted().forEach(files::add);
    } catch (IOException e) {
      faults.add("%s: cannot be read: %s".formatted(folder, e.getMessage()));
    }
    if (files.isEmpty()) {
      faults.add("%s: holds no .jsonl file with subjects or rules".formatted(folder));
    }
    Map<String, JsonNode> rows = new LinkedHashMap<>();
    files.forEach(file -> file(file, rows::put));
    Set<String> codes = Set.copyOf(topics.keySet());
    rows.forEach((where, row) -> ownTopic(where, row, codes));
    checkParents();
    rows.forEach(this::ownRule);
    return this;
  }

  /** A row with a code is a subject; the codes of IPTC are its own to give out. */
  private void ownTopic(String where, JsonNode row, Set<String> codes) {
    if (!row.has("code")) {
      return;
    }
    String code = row.path("code").asText();
    if (code.startsWith(IPTC) && !codes.contains(code)) {
      faults.add(
          "%s: '%s' is no code of IPTC in use; give subjects of your own a prefix of your own"
              .formatted(where, code));
      return;
    }
    topic(where, row);
  }

  private void ownRule(String where, JsonNode row) {
    if (!row.has("code")) {
      rule(where, row);
    }
  }

  SubjectRules rules() {
    if (!faults.isEmpty()) {
      throw new SubjectRulesException(faults);
    }
    return new SubjectRules(
        topics, rules.values().stream().flatMap(of -> of.values().stream()).toList());
  }

  private void resource(String name, BiConsumer<String, JsonNode> row) {
    String where = "/subjects/" + name;
    try (InputStream in = RuleFiles.class.getResourceAsStream(where)) {
      if (in == null) {
        throw new IllegalStateException("The jar lacks " + where);
      }
      lines(name, in, row);
    } catch (IOException e) {
      faults.add("%s: cannot be read: %s".formatted(name, e.getMessage()));
    }
  }

  private void file(Path file, BiConsumer<String, JsonNode> row) {
    try (InputStream in = Files.newInputStream(file)) {
      lines(file.toString(), in, row);
    } catch (IOException e) {
      faults.add("%s: cannot be read: %s".formatted(file, e.getMessage()));
    }
  }

  private void lines(String name, InputStream in, BiConsumer<String, JsonNode> row)
      throws IOException {
    BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    int number = 0;
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      String where = name + ":" + number;
      try {
        JsonNode node = json.readTree(line);
        if (node.isObject()) {
          row.accept(where, node);
        } else {
          faults.add("%s: not a JSON object".formatted(where));
        }
      } catch (JsonProcessingException e) {
        faults.add("%s: broken JSON: %s".formatted(where, e.getOriginalMessage()));
      }
    }
  }

  private void topic(String where, JsonNode node) {
    onlyFields(where, node, TOPIC_FIELDS);
    String code = text(where, node, "code");
    String name = text(where, node, "name");
    if (code != null && name != null) {
      JsonNode parent = node.path("parent");
      topics.put(code, new MediaTopic(code, name, parent.isTextual() ? parent.asText() : null));
    }
  }

  private void checkParents() {
    for (MediaTopic topic : topics.values()) {
      if (topic.parent() != null && !topics.containsKey(topic.parent())) {
        faults.add(
            "'%s' has the parent '%s', which is no subject".formatted(topic.uri(), topic.parent()));
      }
      if (circular(topic)) {
        faults.add("'%s' is its own ancestor".formatted(topic.uri()));
      }
    }
  }

  private boolean circular(MediaTopic topic) {
    MediaTopic above = topic;
    for (int steps = 0; above != null && above.parent() != null; steps++) {
      above = topics.get(above.parent());
      if (steps > topics.size()) {
        return true;
      }
    }
    return false;
  }

  private void rule(String where, JsonNode node) {
    onlyFields(where, node, RULE_FIELDS);
    String subject = text(where, node, "subject");
    if (subject == null) {
      return;
    }
    MediaTopic topic = topics.get(subject);
    if (topic == null) {
      faults.add(
          "%s: there is no subject '%s'; take a code that 'newsreel subjects list --all' shows, or"
                  .formatted(where, subject)
              + " add one of your own with a row {\"code\":…,\"name\":…}");
      return;
    }
    if (node.has("name") && !node.path("name").asText().equals(topic.name())) {
      faults.add(
          "%s: '%s' is '%s', not '%s'; correct the code or the name"
              .formatted(where, subject, topic.name(), node.path("name").asText()));
    }
    JsonNode language = node.path("language");
    if (!language.isMissingNode() && !LANGUAGE.matcher(language.asText()).matches()) {
      faults.add(
          "%s: the language %s of '%s' is invalid: must be a tag such as en or pt-BR, or any"
              .formatted(where, language, subject));
      return;
    }
    String asked =
        language.isMissingNode() ? SubjectRule.ANY_LANGUAGE : Languages.primary(language.asText());
    Map<String, SubjectRule> others =
        rules.computeIfAbsent(subject, unused -> new LinkedHashMap<>());
    if (node.path("remove").asBoolean()) {
      replaced(others, asked);
      return;
    }
    JsonNode threshold = node.path("threshold");
    if (!threshold.isMissingNode() && (!threshold.isNumber() || threshold.asDouble() < 0)) {
      faults.add(
          "%s: the threshold %s of '%s' is invalid: must be a number >= 0"
              .formatted(where, threshold, subject));
      return;
    }
    JsonNode narrower = node.path("narrower");
    if (!narrower.isMissingNode() && (!narrower.isNumber() || narrower.asDouble() <= 0)) {
      faults.add(
          "%s: the threshold %s below '%s' is invalid: must be a number > 0"
              .formatted(where, narrower, subject));
      return;
    }
    JsonNode inLong = node.path("long");
    if (!inLong.isMissingNode() && (!inLong.isNumber() || inLong.asDouble() <= 0)) {
      faults.add(
          "%s: the threshold %s of '%s' in long articles is invalid: must be a number > 0"
              .formatted(where, inLong, subject));
      return;
    }
    String query = text(where, node, "query");
    if (query == null) {
      return;
    }
    try {
      SubjectRule rule =
          new SubjectRule(
              subject,
              query,
              QueryParser.parse(query),
              threshold.isNumber() ? (Double) threshold.asDouble() : null,
              narrower.isNumber() ? (Double) narrower.asDouble() : null,
              inLong.isNumber() ? (Double) inLong.asDouble() : null,
              asked);
      replaced(others, asked);
      others.put(asked, rule);
    } catch (QuerySyntaxException e) {
      faults.add("%s: the query of '%s': %s".formatted(where, subject, e.getMessage()));
    }
  }

  /** Takes away what a rule of that language replaces: one of any language replaces all. */
  private static void replaced(Map<String, SubjectRule> rules, String language) {
    if (language.equals(SubjectRule.ANY_LANGUAGE)) {
      rules.clear();
    } else {
      rules.remove(language);
    }
  }

  private void onlyFields(String where, JsonNode node, Set<String> known) {
    node.fieldNames()
        .forEachRemaining(
            field -> {
              if (!known.contains(field)) {
                faults.add(
                    "%s: unknown field '%s'; there are %s"
                        .formatted(
                            where, field, String.join(", ", known.stream().sorted().toList())));
              }
            });
  }

  private String text(String where, JsonNode node, String field) {
    JsonNode value = node.path(field);
    if (!value.isTextual() || value.asText().isBlank()) {
      faults.add("%s: the field '%s' is missing or no text".formatted(where, field));
      return null;
    }
    return value.asText();
  }
}
