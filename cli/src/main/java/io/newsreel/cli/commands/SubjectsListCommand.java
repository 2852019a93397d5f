package io.newsreel.cli.commands;

import com.fasterxml.jackson.databind.ObjectWriter;
import io.newsreel.cli.settings.Setting;
import io.newsreel.cli.settings.Settings;
import io.newsreel.cli.terminal.Terminal;
import io.newsreel.events.Json;
import io.newsreel.processor.subjects.MediaTopic;
import io.newsreel.processor.subjects.SubjectRules;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists the subjects there are. */
@Command(name = "list", description = "List the subjects that have a rule, as a tree.")
final class SubjectsListCommand extends NewsreelCommand {

  /**
   * A line of the output with {@code --json}.
   *
   * @param parent code of the broader subject, or null
   * @param query its stored query, or null
   */
  record Row(String code, String name, String parent, String query) {}

  private static final ObjectWriter JSON = Json.writer(Row.class);

  @Option(names = "--all", description = "also those without a rule")
  private boolean all;

  @Option(names = "--json", description = "one JSON object a line, with the query")
  private boolean json;

  SubjectsListCommand(Terminal terminal, Map<String, String> environment) {
    super(terminal, environment);
  }

  @Override
  public List<Setting> flags() {
    return List.of(Setting.KNOWLEDGE_DIR);
  }

  @Override
  protected boolean keepsLog(Settings settings) {
    return false;
  }

  @Override
  protected void run(Settings settings, Terminal terminal) throws Exception {
    SubjectRules rules = SubjectsFolder.rules(settings.knowledgeDir());
    Map<String, List<MediaTopic>> narrower = new LinkedHashMap<>();
    for (MediaTopic topic : rules.topics().values()) {
      narrower
          .computeIfAbsent(topic.parent() == null ? "" : topic.parent(), key -> new ArrayList<>())
          .add(topic);
    }
    JsonLines lines = new JsonLines(terminal.out());
    for (MediaTopic top : narrower.getOrDefault("", List.of())) {
      list(top, 0, rules, narrower, lines);
    }
  }

  /** Writes a subject and those below it. */
  private void list(
      MediaTopic topic,
      int depth,
      SubjectRules rules,
      Map<String, List<MediaTopic>> narrower,
      JsonLines lines)
      throws Exception {
    if (!all && !hasRule(topic, rules, narrower)) {
      return;
    }
    String query = rules.query(topic.uri()).orElse(null);
    if (json) {
      lines.write(
          JSON.writeValueAsBytes(new Row(topic.uri(), topic.name(), topic.parent(), query)));
    } else {
      String mark = query == null ? " (no rule)" : "";
      lines.write("  ".repeat(depth) + topic.uri() + "  " + topic.name() + mark);
    }
    for (MediaTopic below : narrower.getOrDefault(topic.uri(), List.of())) {
      list(below, depth + 1, rules, narrower, lines);
    }
  }

  private static boolean hasRule(
      MediaTopic topic, SubjectRules rules, Map<String, List<MediaTopic>> narrower) {
    return rules.query(topic.uri()).isPresent()
        || narrower.getOrDefault(topic.uri(), List.of()).stream()
            .anyMatch(below -> hasRule(below, rules, narrower));
  }
}
