package io.newsreel.cli.commands;

import io.newsreel.cli.settings.Setting;
import io.newsreel.cli.settings.Settings;
import io.newsreel.cli.terminal.CommandFailure;
import io.newsreel.cli.terminal.Terminal;
import io.newsreel.ingest.sources.Delivery;
import io.newsreel.ingest.sources.Delivery.Delivered;
import io.newsreel.ingest.sources.Delivery.Rejected;
import io.newsreel.ingest.sources.Source;
import io.newsreel.processor.annotate.Dictionaries;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Cleans, tags and recognises without a broker. */
@Command(
    name = "annotate",
    description =
        "Clean articles, tag subjects and recognise actors, with no broker; JSON lines out.")
public final class AnnotateCommand extends NewsreelCommand {

  @Mixin private PathArguments paths;
  private Source source;

  /** Makes the command. */
  public AnnotateCommand(Terminal terminal, Map<String, String> environment) {
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
    JsonLines lines = new JsonLines(terminal.out());
    long annotated = 0;
    long rejected = 0;
    try (Source opened = source;
        AnnotatingPool pool =
            new AnnotatingPool(Dictionaries.load(settings.knowledgeDir()), lines::write)) {
      Optional<Delivery> next = opened.next();
      while (next.isPresent()) {
        if (next.get() instanceof Delivered delivered) {
          delivered.warnings().forEach(terminal::say);
          pool.add(delivered.article());
          annotated++;
        } else if (next.get() instanceof Rejected unread) {
          terminal.fail(unread.reason());
          rejected++;
        }
        next = opened.next();
      }
      pool.finish();
    }
    if (annotated == 0) {
      throw CommandFailure.failed(
          rejected == 0
              ? "There is no article in what was named."
              : "None of what was named could be read as an article.");
    }
  }
}
