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
import io.newsreel.processor.annotate.Dictionaries;
import io.newsreel.processor.annotate.Draft;
import io.newsreel.processor.extracts.ExtractedSentence;
import io.newsreel.processor.extracts.Extractor;
import io.newsreel.processor.extracts.SourceText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Summarises sets of articles by sentences of theirs, without a broker. */
@Command(
    name = "summarise",
    description =
        "Summarise the articles of each PATH by sentences of theirs, with no broker; JSON lines"
            + " out, one a PATH.")
public final class SummariseCommand extends NewsreelCommand {

  /**
   * A line of the output.
   *
   * @param id what was summarised
   * @param summary the sentences, a space between them
   * @param sentences where each stands and why it was chosen
   */
  record Row(String id, String summary, List<ExtractedSentence> sentences) {}

  private static final ObjectWriter JSON = Json.writer(Row.class);

  @Mixin private PathArguments paths;
  @Mixin private SummaryLength length;

  private List<Source> sources = List.of();

  /** Makes the command. */
  public SummariseCommand(Terminal terminal, Map<String, String> environment) {
    super(terminal, environment);
  }

  @Override
  public List<Setting> flags() {
    return List.of(Setting.KNOWLEDGE_DIR);
  }

  @Override
  protected void check(Settings settings) {
    length.check();
    sources = paths.openEach();
  }

  @Override
  protected boolean keepsLog(Settings settings) {
    return false;
  }

  @Override
  protected void run(Settings settings, Terminal terminal) throws Exception {
    Annotator annotator = new Annotator(Dictionaries.load(settings.knowledgeDir()));
    JsonLines lines = new JsonLines(terminal.out());
    List<String> named = paths.named();
    List<String> ids = SummaryIds.of(named);
    List<String> empty = new ArrayList<>();
    for (int i = 0; i < named.size(); i++) {
      List<SourceText> texts = read(sources.get(i), annotator, terminal);
      if (texts.isEmpty()) {
        empty.add(named.get(i));
        continue;
      }
      List<ExtractedSentence> sentences = Extractor.extract(texts, length.length());
      if (sentences.isEmpty()) {
        terminal.say(
            "'%s' has no sentence that can stand in a summary of that length."
                .formatted(named.get(i)));
      }
      lines.write(
          JSON.writeValueAsBytes(new Row(ids.get(i), Extractor.text(sentences), sentences)));
      terminal.progress("summarised %,d of %,d".formatted(i + 1, named.size()));
    }
    if (!empty.isEmpty()) {
      throw CommandFailure.failed(
          "There is no article to summarise in %s.".formatted(String.join(", ", empty)));
    }
  }

  /** The articles of a source, cleaned; of several versions of one article the last. */
  private static List<SourceText> read(Source source, Annotator annotator, Terminal terminal)
      throws InterruptedException {
    Map<String, SourceText> texts = new LinkedHashMap<>();
    try (source) {
      Optional<Delivery> next = source.next();
      while (next.isPresent()) {
        if (next.get() instanceof Delivered delivered) {
          delivered.warnings().forEach(terminal::say);
          Article article = delivered.article();
          if (article.withdrawn()) {
            texts.remove(article.id());
          } else {
            texts.put(article.id(), text(annotator.draft(article)));
          }
        } else if (next.get() instanceof Rejected unread) {
          terminal.fail(unread.reason());
        }
        next = source.next();
      }
    }
    return List.copyOf(texts.values());
  }

  private static SourceText text(Draft draft) {
    return new SourceText(
        draft.article().id(),
        draft.published(),
        draft.cleaned().headline(),
        draft.cleaned().body());
  }
}
