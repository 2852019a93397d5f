package io.newsreel.bench;

import io.newsreel.bench.corpus.Corpus;
import io.newsreel.bench.corpus.CorpusShape;
import io.newsreel.cli.broker.BrokerConnection;
import io.newsreel.cli.pipeline.Pipeline;
import io.newsreel.cli.pipeline.Work;
import io.newsreel.cli.settings.Setting;
import io.newsreel.cli.settings.Settings;
import io.newsreel.cli.settings.SettingsLoader;
import io.newsreel.cli.terminal.Terminal;
import io.newsreel.events.Article;
import io.newsreel.events.JsonSerde;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures how long it takes until what is published is seen on the page. */
@Command(
    name = "page",
    description = {
      "Measures the time from publishing an article to its headline being on the page, in a browser",
      "(Chromium with its driver), and to a summary that counts it; everything runs in one process."
    },
    mixinStandardHelpOptions = true,
    showDefaultValues = true)
final class PageBench implements Callable<Integer> {

  private static final String SEPARATOR = " — ";

  /**
   * Notes when each headline, which ends with the time it was published, comes onto the page; and
   * how many articles the totals count, whenever these change.
   */
  private static final String WATCH =
      """
      window.latencies = [];
      const known = new Set();
      const look = () => {
        for (const title of document.querySelectorAll('#latest button')) {
          const at = Number(title.textContent.split(' — ').pop());
          if (at && !known.has(title.textContent)) {
            known.add(title.textContent);
            window.latencies.push([at, Date.now() - at]);
          }
        }
      };
      new MutationObserver(look).observe(
          document.querySelector('#latest'),
          {childList: true, subtree: true, characterData: true});
      window.totals = [];
      let counted = 0;
      new MutationObserver(() => {
        const label = document.querySelector('#totals [aria-label$=" articles"]');
        const now = Number(label.ariaLabel.replace(/[^0-9]/g, ''));
        if (now > counted) window.totals.push([Date.now(), counted = now]);
      }).observe(
          document.querySelector('#totals'), {attributes: true, childList: true, subtree: true});
      """;

  @Spec private CommandSpec spec;

  /** When each article was published, in milliseconds since the epoch. */
  private long[] published;

  @Option(names = "--rate", paramLabel = "N", description = "Articles a second.")
  private int rate = 200;

  @Option(names = "--seconds", paramLabel = "N", description = "How long it is measured.")
  private int seconds = 60;

  @Option(names = "--warm-up", paramLabel = "N", description = "Seconds before, at that rate.")
  private int warmUp = 90;

  @Option(names = "--browser", paramLabel = "FILE", description = "Chromium.")
  private Path browser = Path.of("/usr/bin/chromium");

  @Option(names = "--driver", paramLabel = "FILE", description = "Its driver.")
  private Path driver = Path.of("/usr/bin/chromedriver");

  @Mixin private RunFolder runs;

  @Override
  public Integer call() throws Exception {
    published = new long[(warmUp + seconds) * rate];
    Path folder = runs.make("page");
    Settings settings =
        new SettingsLoader(Map.of())
            .load(
                Optional.empty(),
                Map.of(
                    Setting.DATA_DIR,
                    folder.resolve("data").toString(),
                    Setting.OUT,
                    folder.resolve("out").toString(),
                    Setting.PAGE_ADDRESS,
                    "127.0.0.1:0"),
                Map.of());
    Terminal terminal = Terminal.ofProcess();
    try (BrokerConnection broker = BrokerConnection.clusterOrOwn(settings, 0);
        Pipeline pipeline = Pipeline.on(broker, settings, terminal)) {
      pipeline.startProcessor(Work.LIVE);
      pipeline.startSink();
      String page = pipeline.startPage();
      Corpus corpus = new Corpus(CorpusShape.NEWS);
      try (KafkaProducer<String, Article> producer = producer(broker.bootstrapServers())) {
        String topic = settings.topics().articles();
        progress("warming up for %d s".formatted(warmUp));
        publish(producer, topic, corpus, 0, warmUp * rate);
        ChromeDriver chrome = chrome();
        try {
          chrome.get(page);
          Thread.sleep(Duration.ofSeconds(5).toMillis());
          chrome.executeScript(WATCH);
          progress("publishing %d articles a second for %d s".formatted(rate, seconds));
          publish(producer, topic, corpus, warmUp * rate, (warmUp + seconds) * rate);
          Thread.sleep(Duration.ofSeconds(10).toMillis());
          report(chrome);
        } finally {
          chrome.quit();
        }
      }
    }
    return 0;
  }

  private static KafkaProducer<String, Article> producer(String servers) {
    return new KafkaProducer<>(
        Map.of("bootstrap.servers", servers, "compression.type", "lz4"),
        new StringSerializer(),
        JsonSerde.of(Article.class).serializer());
  }

  private ChromeDriver chrome() {
    ChromeOptions options = new ChromeOptions();
    options.setBinary(browser.toFile());
    options.addArguments("--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage");
    return new ChromeDriver(
        new ChromeDriverService.Builder().usingDriverExecutable(driver.toFile()).build(), options);
  }

  private void publish(
      KafkaProducer<String, Article> producer, String topic, Corpus corpus, int from, int to) {
    long start = System.nanoTime();
    for (int n = from; n < to; n++) {
      Article made = corpus.article(n);
      long wait = start + (n - from) * 1_000_000_000L / rate - System.nanoTime();
      if (wait > 0) {
        LockSupport.parkNanos(wait);
      }
      Instant now = Instant.now();
      published[n] = now.toEpochMilli();
      Article article =
          new Article(
              made.id(),
              made.url(),
              made.publisher(),
              now,
              now,
              made.headline() + SEPARATOR + now.toEpochMilli(),
              made.text(),
              null,
              made.language());
      Future<?> unused = producer.send(new ProducerRecord<>(topic, article.publisher(), article));
    }
  }

  private void report(ChromeDriver chrome) {
    long from = published[warmUp * rate];
    print(
        "headlines on the page",
        pairs(chrome, "latencies").stream()
            .filter(pair -> pair[0] >= from)
            .mapToLong(pair -> pair[1])
            .toArray());
    List<long[]> totals = pairs(chrome, "totals");
    long[] counts = new long[seconds * rate];
    int counted = 0;
    for (long[] total : totals) {
      for (int n = Math.max(counted, warmUp * rate);
          n < Math.min(total[1], published.length);
          n++) {
        counts[n - warmUp * rate] = total[0] - published[n];
      }
      counted = (int) Math.max(counted, total[1]);
    }
    print("counted on the page, in %d steps".formatted(totals.size()), counts);
    spec.commandLine().getOut().flush();
  }

  private static List<long[]> pairs(ChromeDriver chrome, String name) {
    List<long[]> pairs = new ArrayList<>();
    for (Object pair : (List<?>) chrome.executeScript("return window." + name)) {
      List<?> two = (List<?>) pair;
      pairs.add(new long[] {((Number) two.get(0)).longValue(), ((Number) two.get(1)).longValue()});
    }
    return pairs;
  }

  private void print(String what, long[] millis) {
    Arrays.sort(millis);
    spec.commandLine()
        .getOut()
        .printf(
            "%-35s %,7d of %,d articles, ms from publishing: median %,d, p90 %,d, p99 %,d, most %,d%n",
            what,
            millis.length,
            rate * seconds,
            at(millis, .5),
            at(millis, .9),
            at(millis, .99),
            at(millis, 1));
  }

  private static long at(long[] sorted, double share) {
    return sorted.length == 0 ? -1 : sorted[(int) Math.ceil(share * (sorted.length - 1))];
  }

  private void progress(String what) {
    spec.commandLine().getErr().println(what + "…");
    spec.commandLine().getErr().flush();
  }
}
