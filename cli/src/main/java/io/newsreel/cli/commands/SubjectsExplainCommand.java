package io.newsreel.cli.commands;

import com.fasterxml.jackson.databind.ObjectWriter;
import io.newsreel.cli.settings.Setting;
import io.newsreel.cli.settings.Settings;
import io.newsreel.cli.terminal.CommandFailure;
import io.newsreel.cli.terminal.Terminal;
import io.newsreel.events.Article;
import io.newsreel.events.Json;
import io.newsreel.ingest.sources.Delivery;
import io.newsreel.ingest.sources.Delivery.Delivered;
import io.newsreel.ingest.sources.Delivery.Rejected;
import io.newsreel.ingest.sources.Source;
import io.newsreel.processor.annotate.ArticleExplainer;
import io.newsreel.processor.annotate.Dictionaries;
import io.newsreel.processor.subjects.SubjectVerdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Explains the subjects of articles. */
@Command(
    name = "explain",
    description =
        "Say why articles have their subjects, and why they have not those that came near.")
final class SubjectsExplainCommand extends NewsreelCommand {

  /**
   * A line of the output with {@code --json}.
   *
   * @param id the article
   * @param subjects the verdicts on its subjects
   */
  record Row(String id, List<SubjectVerdict> subjects) {}

  private static final ObjectWriter JSON = Json.writer(Row.class);

  /** Share of what is asked for from which a subject came near. */
  private static final double NEAR = .5;

  /** Subjects shown that came near. */
  private static final int SHOWN = 10;

  @Mixin private PathArguments paths;

  @Option(
      names = "--subject",
      paramLabel = "SUBJECT",
      description = "a code or name to explain, whether it came near or not; may be repeated")
  private List<String> asked = new ArrayList<>();

  @Option(names = "--json", description = "one JSON object an article")
  private boolean json;

  private Source source;

  SubjectsExplainCommand(Terminal terminal, Map<String, String> environment) {
    super(terminal, environment);
  }

  @Override
  public List<Setting> flags() {
    return List.of(Setting.KNOWLEDGE_DIR);
  }

  @Override
  protected void check(Settings settings) {
    source = paths.open();
  }

  @Override
  protected boolean keepsLog(Settings settings) {
    return false;
  }

  @Override
  protected void run(Settings settings, Terminal terminal) throws Exception {
    ArticleExplainer explainer = new ArticleExplainer(Dictionaries.load(settings.knowledgeDir()));
    JsonLines lines = new JsonLines(terminal.out());
    boolean any = false;
    try (Source opened = source) {
      Optional<Delivery> next = opened.next();
      while (next.isPresent()) {
        if (next.get() instanceof Delivered delivered) {
          any = true;
          explain(delivered.article(), explainer, lines);
        } else if (next.get() instanceof Rejected unread) {
          terminal.fail(unread.reason());
        }
        next = opened.next();
      }
    }
    if (!any) {
      throw CommandFailure.failed("There is no article to explain in what was named.");
    }
  }

  private void explain(Article article, ArticleExplainer explainer, JsonLines lines)
      throws Exception {
    List<SubjectVerdict> all = explainer.subjects(article);
    List<SubjectVerdict> chosen = asked.isEmpty() ? near(all) : named(all);
    if (json) {
      lines.write(JSON.writeValueAsBytes(new Row(article.id(), chosen)));
      return;
    }
    lines.write(article.id() + (article.headline() == null ? "" : ": " + article.headline()));
    for (SubjectVerdict verdict : chosen) {
      SubjectVerdictText.lines(verdict).forEach(line -> lines.write("  " + line));
    }
    lines.write("");
  }

  private static List<SubjectVerdict> near(List<SubjectVerdict> all) {
    List<SubjectVerdict> chosen = new ArrayList<>(all);
    chosen.removeIf(verdict -> !verdict.given() && verdict.share() < NEAR);
    long given = chosen.stream().filter(SubjectVerdict::given).count();
    return chosen.stream().limit(given + SHOWN).toList();
  }

  private List<SubjectVerdict> named(List<SubjectVerdict> all) {
    List<SubjectVerdict> chosen = new ArrayList<>();
    for (String name : asked) {
      List<SubjectVerdict> found =
          all.stream()
              .filter(
                  verdict ->
                      verdict.uri().equals(name)
                          || verdict.uri().endsWith(":" + name)
                          || verdict.name().equalsIgnoreCase(name))
              .toList();
      if (found.isEmpty()) {
        throw CommandFailure.usage(
            "There is no subject '%s': 'newsreel subjects list --all' shows codes and names."
                .formatted(name));
      }
      chosen.addAll(found);
    }
    return chosen;
  }
}
