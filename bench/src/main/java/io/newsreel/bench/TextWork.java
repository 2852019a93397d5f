package io.newsreel.bench;

import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.newsreel.bench.corpus.Corpus;
import io.newsreel.bench.corpus.CorpusShape;
import io.newsreel.events.Article;
import io.newsreel.events.Json;
import io.newsreel.events.WrittenRow;
import io.newsreel.processor.annotate.Annotator;
import io.newsreel.processor.annotate.Dictionaries;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The text work alone, against reading the same articles. */
@Command(
    name = "text",
    description = "Measures the text work alone, as ratios to reading the same articles or pages.",
    mixinStandardHelpOptions = true,
    showDefaultValues = true)
final class TextWork implements Callable<Integer> {

  private static final ObjectReader READER = Json.reader(Article.class);

  @Spec private CommandSpec spec;

  @Option(names = "--articles", paramLabel = "N", description = "Articles of the corpus.")
  private int articles = 4_000;

  @Option(names = "--rounds", paramLabel = "N", description = "Times to measure each, in turn.")
  private int rounds = 9;

  @Option(
      names = "--pages",
      paramLabel = "FILE",
      description = "Lines of JSON with an \"html\", to be read as pages instead.")
  private Path pages;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    if (pages == null) {
      ObjectWriter writer = Json.writer(Article.class);
      Corpus corpus = new Corpus(CorpusShape.NEWS);
      List<byte[]> lines = new ArrayList<>();
      for (int i = 0; i < articles; i++) {
        lines.add(writer.writeValueAsBytes(corpus.article(i)));
      }
      compare(out, lines, TextWork::read, annotating());
    } else {
      List<Article> read = new ArrayList<>();
      try (Stream<String> lines = Files.lines(pages)) {
        for (String line : (Iterable<String>) lines.limit(articles)::iterator) {
          read.add(READER.readValue(line));
        }
      }
      Dictionaries dictionaries = Dictionaries.load(Optional.empty());
      ThreadLocal<Annotator> annotator = ThreadLocal.withInitial(() -> new Annotator(dictionaries));
      compare(out, read, page -> Jsoup.parse(page.html()), page -> annotator.get().draft(page));
    }
    out.flush();
    return 0;
  }

  private static Consumer<byte[]> annotating() {
    Dictionaries dictionaries = Dictionaries.load(Optional.empty());
    ThreadLocal<Annotator> annotator = ThreadLocal.withInitial(() -> new Annotator(dictionaries));
    return line -> WrittenRow.of(annotator.get().annotate(read(line), Instant.EPOCH)).bytes();
  }

  private static Article read(byte[] line) {
    try {
      return READER.readValue(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs the bare work and the whole in turn, on one core and on all, and prints the medians. */
  private <T> void compare(PrintWriter out, List<T> input, Consumer<T> bare, Consumer<T> whole) {
    int cores = Runtime.getRuntime().availableProcessors();
    for (int threads : IntStream.of(1, cores).distinct().toArray()) {
      double[] bares = new double[rounds];
      double[] wholes = new double[rounds];
      double[] ratios = new double[rounds];
      for (int round = -2; round < rounds; round++) {
        double one = rate(input, bare, threads);
        double other = rate(input, whole, threads);
        if (round >= 0) {
          bares[round] = one;
          wholes[round] = other;
          ratios[round] = one / other;
        }
      }
      out.printf(
          "%d thread(s): bare %,.0f/s, whole %,.0f/s, whole takes %.2f times as long%n",
          threads, median(bares), median(wholes), median(ratios));
    }
  }

  private static <T> double rate(List<T> input, Consumer<T> work, int threads) {
    long start = System.nanoTime();
    List<Thread> running =
        IntStream.range(0, threads)
            .mapToObj(
                part ->
                    new Thread(
                        () -> {
                          for (int i = part; i < input.size(); i += threads) {
                            work.accept(input.get(i));
                          }
                        }))
            .toList();
    running.forEach(Thread::start);
    for (Thread thread : running) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
    return input.size() / ((System.nanoTime() - start) / 1e9);
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
