package io.newsreel.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.newsreel.cli.broker.BrokerConnection;
import io.newsreel.cli.pipeline.Feed;
import io.newsreel.cli.pipeline.Pipeline;
import io.newsreel.cli.pipeline.Work;
import io.newsreel.cli.settings.Setting;
import io.newsreel.cli.settings.Settings;
import io.newsreel.cli.settings.SettingsLoader;
import io.newsreel.cli.terminal.Terminal;
import io.newsreel.ingest.sources.Source;
import io.newsreel.ingest.sources.Sources;
import io.newsreel.sink.api.Address;
import io.newsreel.sink.api.PageMetrics;
import io.newsreel.sink.api.PageServer;
import io.newsreel.sink.view.View;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A whole Newsreel with its page, in this process and on a broker of its own, with a few invented
 * articles. It is started once, for all tests of the page, because that takes some seconds.
 */
final class LivePage {

  static final String UKRAINE = "http://www.wikidata.org/entity/Q212";
  static final String HOSTILE = "<img src=x onerror=\"document.title='owned'\">Ukraine";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static LivePage started;

  private final Path folder;
  private final Settings settings;
  private final Pipeline pipeline;
  private final View view;
  private PageServer server;
  private int files;

  private LivePage(Path folder) throws Exception {
    this.folder = folder;
    settings =
        new SettingsLoader(Map.of())
            .load(
                Optional.empty(),
                Map.of(
                    Setting.DATA_DIR,
                    folder.resolve("data").toString(),
                    Setting.OUT,
                    folder.resolve("out").toString(),
                    Setting.PAGE_ADDRESS,
                    "127.0.0.1:0",
                    Setting.PARTITIONS,
                    "2",
                    Setting.THREADS,
                    "1"),
                Map.of());
    BrokerConnection broker = BrokerConnection.clusterOrOwn(settings, 0);
    Terminal silent =
        new Terminal(
            new PrintStream(OutputStream.nullOutputStream(), false, UTF_8),
            new PrintStream(OutputStream.nullOutputStream(), false, UTF_8),
            false,
            80,
            false);
    pipeline = Pipeline.on(broker, settings, silent);
    pipeline.startProcessor(Work.LIVE);
    view = View.start(broker.clientConfig(), settings.topics(), folder.resolve("page"));
    server = serve(new Address("127.0.0.1", 0));
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  server.close();
                  view.close();
                  pipeline.close();
                  broker.close();
                }));
    takeIn(News.articles(Instant.now().truncatedTo(ChronoUnit.SECONDS)));
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(300))
        .until(() -> json("/api/summaries/24h").at("/totals/articles").asInt() == News.NUMBER);
  }

  static synchronized LivePage get() throws Exception {
    if (started == null) {
      started = new LivePage(Files.createTempDirectory("newsreel-page"));
    }
    return started;
  }

  /** Takes in articles, one line of JSON each, and returns once Kafka has them. */
  void takeIn(List<String> lines) throws Exception {
    Path file = folder.resolve("articles-" + files++ + ".jsonl");
    Files.write(file, lines);
    try (Source source = Sources.of(List.of(file.toString()), InputStream.nullInputStream())) {
      pipeline.ingest(Feed.of(source));
    }
  }

  String address() {
    return "http://" + server.address();
  }

  /** Where the processor's measures are, those of what it has worked on by now included. */
  String measure() {
    return pipeline.startMetrics() + "metrics";
  }

  View view() {
    return view;
  }

  /** Stops serving; the address stays the same. */
  void leave() {
    server.close();
  }

  /** Serves again where it did before. */
  void comeBack() {
    server = serve(server.address());
  }

  HttpResponse<String> get(String path, String... headers) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address() + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  JsonNode json(String path) throws Exception {
    return JSON.readTree(get(path).body());
  }

  static String encoded(String value) {
    return URLEncoder.encode(value, UTF_8);
  }

  private PageServer serve(Address address) {
    return PageServer.start(
        address,
        Optional.empty(),
        new PageMetrics(),
        () -> PageServer.fault(view),
        Optional.of(view));
  }

  /** Invented news. */
  static final class News {

    static final int NUMBER = 7;

    private News() {}

    static List<String> articles(Instant now) throws Exception {
      List<String> lines = new ArrayList<>();
      String talks =
          "Delegations of Ukraine and Poland met in Geneva on Monday to discuss a bridge. The foreign"
              + " ministry of Ukraine said that the first pillars would be set in spring.\n"
              + "Engineers had warned that the river carries more ice than in other years. A second"
              + " meeting of the delegations is planned for June, and Poland will be its host.";
      lines.add(
          line(
              "n-1",
              "alpha.example",
              "Ukraine and Poland plan a bridge",
              talks,
              now.minusSeconds(7200)));
      lines.add(
          line(
              "n-2",
              "beta.example",
              "Ukraine and Poland plan a bridge",
              talks,
              now.minusSeconds(7000)));
      lines.add(
          line(
              "n-3",
              "gamma.example",
              "Harvest larger than expected",
              "The harvest in Ukraine was larger than expected, farmers said on Tuesday. Wheat went to"
                  + " Egypt and Turkey, where prices of bread had risen for a year.",
              now.minusSeconds(5000)));
      lines.add(
          line(
              "n-4",
              "alpha.example",
              HOSTILE,
              "A headline can hold anything at all, said a researcher in Germany <script>alert(1)</script>."
                  + " Readers in Ukraine were not amused by it, and said so in letters.",
              now.minusSeconds(4000)));
      lines.add(
          line(
              "n-5",
              "beta.example",
              "Parliament votes on the budget",
              "The parliament in Germany votes on the budget this week. The finance minister of Germany"
                  + " defended higher spending on railways, and the opposition spoke of a gamble.",
              now.minusSeconds(3000)));
      lines.add(
          line(
              "n-6",
              "gamma.example",
              "Storm closes ports",
              "A storm closed ports along the coast of Poland on Wednesday. Ferries to Sweden stayed in"
                  + " harbour, and the coast guard of Poland rescued two sailors.",
              now.minusSeconds(1200)));
      lines.add(
          line(
              "n-7",
              "delta.example",
              "Elections are called",
              "Elections are called in Egypt for the autumn. Observers from Germany and Sweden are"
                  + " invited, the election commission said, for the first time in ten years.",
              now.minusSeconds(600)));
      return lines;
    }

    static String line(String id, String publisher, String headline, String text, Instant time)
        throws Exception {
      return JSON.writeValueAsString(
          Map.of(
              "id", id,
              "publisher", publisher,
              "headline", headline,
              "text", text,
              "published", time.toString()));
    }
  }
}
