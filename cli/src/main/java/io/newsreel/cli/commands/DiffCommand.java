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
import io.newsreel.processor.annotate.Annotator;
import io.newsreel.processor.comparison.ArticleChange;
import io.newsreel.processor.comparison.CorpusComparison;
import io.newsreel.processor.comparison.CorpusComparison.Totals;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows what a change of dictionaries does to a corpus. */
@Command(
    name = "diff",
    description =
        "Annotate a corpus with two sets of dictionaries and say which articles, actors, subjects"
            + " and counts moved, and why.")
final class DiffCommand extends NewsreelCommand {

  private static final ObjectWriter ARTICLE = Json.writer(ArticleChange.class);
  private static final ObjectWriter TOTALS = Json.writer(Totals.class);
  private static final String CONFIG =
      "folder of dictionaries, or a newsreel.yaml that names one; - for the built-in ones"
          + " (default)";

  @Mixin private PathArguments paths;

  @Option(names = "--before", paramLabel = "CONFIG", description = CONFIG)
  private String before = KnowledgeConfig.BUILT_IN;

  @Option(names = "--after", paramLabel = "CONFIG", description = CONFIG)
  private String after = KnowledgeConfig.BUILT_IN;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "changed articles, actors and subjects shown of each kind (default: 20)")
  private int limit = 20;

  @Option(
      names = "--json",
      description = "one JSON object for each changed article, and one with the totals at the end")
  private boolean json;

  private Source source;

  DiffCommand(Terminal terminal, Map<String, String> environment) {
    super(terminal, environment);
  }

  @Override
  public List<Setting> flags() {
    return List.of();
  }

  @Override
  protected void check(Settings settings) {
    if (limit < 0) {
      throw CommandFailure.usage("'--limit %d': must be 0 or more.".formatted(limit));
    }
    source = paths.open();
  }

  @Override
  protected boolean keepsLog(Settings settings) {
    return false;
  }

  @Override
  protected void run(Settings settings, Terminal terminal) throws Exception {
    Annotator earlier = new Annotator(KnowledgeConfig.load(before));
    Annotator later = new Annotator(KnowledgeConfig.load(after));
    CorpusComparison comparison = new CorpusComparison();
    JsonLines lines = new JsonLines(terminal.out());
    long read = 0;
    long shown = 0;
    try (Source opened = source) {
      Optional<Delivery> next = opened.next();
      while (next.isPresent()) {
        if (next.get() instanceof Delivered delivered && !delivered.article().withdrawn()) {
          Article article = delivered.article();
          Instant now = Instant.now();
          ArticleChange change =
              comparison.add(earlier.annotate(article, now), later.annotate(article, now));
          if (!change.isEmpty()) {
            if (json) {
              lines.write(ARTICLE.writeValueAsBytes(change));
            } else if (shown++ < limit) {
              DiffText.article(change).forEach(lines::write);
            }
          }
          terminal.progress("compared %,d articles".formatted(++read));
        } else if (next.get() instanceof Rejected unread) {
          terminal.fail(unread.reason());
        }
        next = opened.next();
      }
    }
    if (read == 0) {
      throw CommandFailure.failed("There is no article in what was named.");
    }
    Totals totals = comparison.totals();
    if (json) {
      lines.write(TOTALS.writeValueAsBytes(totals));
    } else {
      DiffText.totals(totals, limit).forEach(lines::write);
    }
  }
}
