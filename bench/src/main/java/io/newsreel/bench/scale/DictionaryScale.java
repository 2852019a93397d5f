package io.newsreel.bench.scale;

import io.newsreel.bench.corpus.Corpus;
import io.newsreel.bench.corpus.CorpusShape;
import io.newsreel.events.Article;
import io.newsreel.processor.annotate.Annotator;
import io.newsreel.processor.annotate.Dictionaries;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures how much larger dictionaries slow annotation down, in CPU time of one thread. */
@Command(
    name = "bench/dictionaries",
    description =
        "Annotates the same articles with small and large dictionaries, turn and turn about.",
    mixinStandardHelpOptions = true,
    showDefaultValues = true)
public final class DictionaryScale implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(names = "--articles", paramLabel = "N", description = "Articles of a round.")
  private int articles = 1_000;

  @Option(names = "--rounds", paramLabel = "N", description = "Rounds; the best one counts.")
  private int rounds = 6;

  @Option(names = "--seed", paramLabel = "N", description = "Seed of corpus and dictionaries.")
  private long seed = 1;

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

  /** Runs the measurement. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new DictionaryScale()).execute(arguments));
  }

  @Override
  public Integer call() throws IOException {
    Corpus corpus = new Corpus(CorpusShape.NEWS.withSeed(seed));
    List<Article> texts = IntStream.range(0, articles).mapToObj(corpus::article).toList();
    MadeUpDictionaries dictionaries =
        new MadeUpDictionaries(texts.stream().limit(300).map(Article::text).toList(), seed);
    Path folder = Files.createTempDirectory("newsreel-scale-");
    Annotator small = annotator(dictionaries.write(folder.resolve("small"), 1_000, 200));
    Annotator large = annotator(dictionaries.write(folder.resolve("large"), 10_000, 2_000));
    double least = Double.MAX_VALUE;
    double most = Double.MAX_VALUE;
    for (int round = 0; round < rounds; round++) {
      least = Math.min(least, micros(small, texts));
      most = Math.min(most, micros(large, texts));
    }
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        Locale.ROOT,
        "annotate, CPU an article: 1,000 actors and 200 queries %.0f µs; 10,000 and 2,000 %.0f µs;"
            + " ratio %.2f%n",
        least,
        most,
        most / least);
    out.flush();
    return 0;
  }

  private static Annotator annotator(Path folder) {
    return new Annotator(Dictionaries.load(Optional.of(folder)));
  }

  private double micros(Annotator annotator, List<Article> texts) {
    Instant now = Instant.EPOCH;
    long begin = threads.getCurrentThreadCpuTime();
    long mentions = 0;
    for (Article article : texts) {
      mentions += annotator.annotate(article, now).analysis().mentions().size();
    }
    if (mentions == 0) {
      throw new IllegalStateException("The corpus names nobody: nothing was measured.");
    }
    return (threads.getCurrentThreadCpuTime() - begin) / 1e3 / texts.size();
  }
}
