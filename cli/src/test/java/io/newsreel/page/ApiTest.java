package io.newsreel.page;

import static io.newsreel.page.LivePage.UKRAINE;
import static io.newsreel.page.LivePage.encoded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import io.newsreel.sink.api.Address;
import io.newsreel.sink.api.PageMetrics;
import io.newsreel.sink.api.PageServer;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApiTest {

  private static final String SPAN = "from=2020-01-01T00:00:00Z&to=2100-01-01T00:00:00Z";
  private static final JsonSchemaFactory SCHEMAS =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

  private static LivePage page;

  @BeforeAll
  static void start() throws Exception {
    page = LivePage.get();
  }

  @ParameterizedTest
  @CsvSource({
    "/health, /health",
    "/api/status, /api/status",
    "/api/summaries, /api/summaries?window=24h",
    "/api/summaries/{window}, /api/summaries/24h",
    "/api/window, /api/window?" + SPAN,
    "/api/actors, /api/actors?window=24h&limit=3",
    "/api/actors, /api/actors?q=ukr",
    "/api/subjects, /api/subjects?window=24h",
    "/api/counts, /api/counts?actor=" + UKRAINE + "&size=5m",
    "/api/articles, /api/articles?actor=" + UKRAINE,
    "/api/articles, /api/articles?q=bridge",
    "/api/articles, /api/articles",
    "/api/article, /api/article?id=n-1",
    "/api/stories, /api/stories",
    "/api/search, /api/search?q=ukraine",
    "/api/timeline, /api/timeline?window=24h",
    "/api/dead-letters, /api/dead-letters",
  })
  void answersAsItsDescriptionSays(String path, String request) throws Exception {
    // Given
    String pointer = "#/paths/" + path.replace("/", "~1").replace("{", "%7B").replace("}", "%7D");
    JsonSchema schema =
        SCHEMAS.getSchema(
            SchemaLocation.of(
                page.address()
                    + "/api/openapi.json"
                    + pointer
                    + "/get/responses/200/content/application~1json/schema"));

    // When
    HttpResponse<String> answer = page.get(request);

    // Then
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(schema.validate(new ObjectMapper().readTree(answer.body()))).isEmpty();
  }

  @Test
  void describesEveryPathThatItServes() throws Exception {
    // Given
    JsonNode paths = page.json("/api/openapi.json").path("paths");

    // When, Then
    for (Map.Entry<String, JsonNode> entry : paths.properties()) {
      String path =
          entry.getKey().replace("{window}", "24h").replace("{end}", "2100-01-01T00:00:00Z");
      if (!path.equals("/api/events")) {
        // What is missing is a parameter or a summary, not the path.
        assertThat(page.get(path).body()).doesNotContain("There is nothing at");
      }
    }
    assertThat(page.get("/api/nothing").statusCode()).isEqualTo(404);
  }

  @Test
  void countsTheSameOverAnyStretchOfTime() throws Exception {
    // When
    JsonNode running = page.json("/api/summaries/24h");
    JsonNode requested =
        page.json(
            "/api/window?from=%s&to=%s"
                .formatted(running.path("start").asText(), running.path("end").asText()));

    // Then
    assertThat(requested.at("/totals/articles")).isEqualTo(running.at("/totals/articles"));
    assertThat(requested.at("/totals/texts")).isEqualTo(running.at("/totals/texts"));
    for (JsonNode actor : running.path("actors")) {
      JsonNode same = find(requested.path("actors"), "actor", actor.path("actor").asText());
      assertThat(same.path("figures")).isEqualTo(actor.path("figures"));
      assertThat(same.path("history")).isEqualTo(actor.path("history"));
    }
  }

  @Test
  void leadsFromACountToTheArticlesAndToTheMention() throws Exception {
    // When
    JsonNode counts = page.json("/api/counts?actor=" + UKRAINE);
    JsonNode articles = page.json("/api/articles?actor=" + UKRAINE);
    JsonNode first = articles.path("items").get(0);
    JsonNode row = page.json("/api/article?id=" + encoded(first.path("id").asText()));

    // Then
    assertThat(articles.path("total").asInt()).isEqualTo(counts.at("/figures/articles").asInt());
    assertThat(counts.at("/figures/texts").asInt())
        .isEqualTo(counts.at("/figures/articles").asInt() - 1);
    long mentions = 0;
    for (JsonNode mention : row.at("/analysis/mentions")) {
      mentions += mention.path("actor").asText().equals(UKRAINE) ? 1 : 0;
    }
    assertThat(mentions).isEqualTo(first.path("mentions").asLong()).isPositive();
  }

  @Test
  void findsArticlesThatNameBoth() throws Exception {
    JsonNode both =
        page.json(
            "/api/articles?actor=%s&with=%s"
                .formatted(UKRAINE, "http://www.wikidata.org/entity/Q36"));
    assertThat(both.path("items"))
        .extracting(head -> head.path("id").asText())
        .containsExactlyInAnyOrder("n-1", "n-2");
  }

  @Test
  void givesListsInParts() throws Exception {
    // When
    JsonNode first = page.json("/api/articles?limit=4");
    JsonNode second = page.json("/api/articles?limit=4&offset=" + first.path("next").asInt());

    // Then
    assertThat(first.path("items")).hasSize(4).doesNotContainAnyElementsOf(second.path("items"));
    assertThat(second.has("next")).isEqualTo(second.path("total").asInt() > 8);
  }

  @Test
  void writesCountsAsCsv() throws Exception {
    // When
    HttpResponse<String> csv = page.get("/api/counts.csv?actor=" + UKRAINE + "&size=1d");

    // Then
    assertThat(csv.headers().firstValue("content-type")).hasValue("text/csv; charset=utf-8");
    assertThat(csv.body().lines().findFirst())
        .hasValue("id,name,start,end,mentions,articles,texts,publishers");
    assertThat(csv.body().lines().skip(1)).allMatch(row -> row.startsWith(UKRAINE + ",Ukraine,"));
  }

  @ParameterizedTest
  @CsvSource({
    "/api/actors?limit=0, 400, whole number from 1 to 500",
    "/api/actors?from=yesterday, 400, 'yesterday'",
    "/api/window?from=2026-01-02T00:00:00Z&to=2026-01-01T00:00:00Z, 400, must be before",
    "/api/summaries/2h, 400, 'no window'",
    "/api/counts, 400, either",
    "/api/article, 400, missing",
    "/api/article?id=absent, 404, 'absent'",
    "/api/summaries/7d/2001-01-01T00:00:00Z, 404, no summary",
    "/assets/..%2Fopenapi.json, 40, ''",
  })
  void saysWhatIsWrongWithARequest(String request, String status, String words) throws Exception {
    HttpResponse<String> answer = page.get(request);
    assertThat(Integer.toString(answer.statusCode())).startsWith(status);
    assertThat(answer.body()).contains(words.replace("'no window'", "no window"));
  }

  @Test
  void sendsASummaryOnceAndAgainOnlyWhenItChanged() throws Exception {
    // When
    String id = firstSummary("");
    String again = firstSummary(id);

    // Then
    assertThat(id).startsWith(page.view().generation() + "-");
    assertThat(again).isEmpty();
  }

  @Test
  void forbidsEverythingThatIsNotItsOwn() throws Exception {
    HttpResponse<String> answer = page.get("/");
    assertThat(answer.headers().firstValue("content-security-policy").orElseThrow())
        .contains("default-src 'none'", "script-src 'self'")
        .doesNotContain("unsafe");
    assertThat(answer.body())
        .doesNotContain("<script>")
        .doesNotContain(" style=")
        .doesNotContain("onclick");
  }

  @Test
  void answersNoNameOfElsewhere() throws Exception {
    // Given: what a browser sends when a name of elsewhere was made to lead here.
    URI address = URI.create(page.address());
    try (Socket socket = new Socket(address.getHost(), address.getPort())) {
      socket
          .getOutputStream()
          .write(
              "GET /api/status HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"
                  .getBytes(StandardCharsets.US_ASCII));

      // Then
      assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
          .startsWith("HTTP/1.1 421");
    }
  }

  @Test
  void wantsTheTokenWhereThereIsOne() throws Exception {
    // Given
    Address any = new Address("0.0.0.0", 0);
    try (PageServer server =
        PageServer.start(
            any,
            Optional.of("a-long-secret"),
            new PageMetrics(),
            () -> "",
            Optional.of(page.view()))) {
      String address = "http://127.0.0.1:" + server.address().port();

      // When, Then
      assertThat(status(address + "/api/status", null)).isEqualTo(401);
      assertThat(status(address + "/metrics", null)).isEqualTo(401);
      assertThat(status(address + "/api/status", "a-wrong-secret")).isEqualTo(401);
      assertThat(status(address + "/api/status", "a-long-secret")).isEqualTo(200);
      assertThat(status(address + "/health", null)).isEqualTo(200);
    }
    assertThatThrownBy(
            () ->
                PageServer.start(
                    any, Optional.empty(), new PageMetrics(), () -> "", Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void saysInOneLineThatThePortIsTaken() {
    Address taken = Address.parse(page.address().substring("http://".length()));
    assertThatThrownBy(
            () ->
                PageServer.start(
                    taken, Optional.empty(), new PageMetrics(), () -> "", Optional.empty()))
        .hasMessageContaining(taken.toString())
        .hasMessageContaining("--page-address");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "newsreel_view_rows_total{topic=\"newsreel.annotated\"}",
        "newsreel_view_lag{topic=\"newsreel.annotated\"}",
        "newsreel_dead_letters_total",
        "newsreel_view_size_bytes",
        "jvm_memory_used_bytes"
      })
  void givesOutWhatItMeasures(String name) throws Exception {
    assertThat(page.get("/metrics").body()).contains(name);
  }

  @Test
  void givesOutOfTheProcessorWhatAnOperatorReadsAndAllWhenAsked() throws Exception {
    // Given
    String metrics = page.measure();

    // When
    String read = body(metrics);
    String all = body(metrics + "?all");

    // Then
    assertThat(read.length()).isLessThan(100_000);
    assertThat(read)
        .contains(
            "newsreel_processor_articles_total ",
            "kafka_stream_topic_records_consumed_total{",
            "kafka_stream_topic_records_produced_total{",
            "kafka_stream_processor_node_record_e2e_latency_avg{",
            "kafka_consumer_fetch_manager_records_lag{",
            "kafka_stream_state_total_sst_files_size{",
            "kafka_stream_state_size_all_mem_tables{",
            "jvm_memory_used_bytes{",
            "process_cpu_usage");
    assertThat(all.length()).isGreaterThan(2 * read.length());
    assertThat(all).contains("kafka_producer_");
  }

  private static String body(String address) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(address)).build(),
            HttpResponse.BodyHandlers.ofString())
        .body();
  }

  private static int status(String address, String token) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address));
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    return HttpClient.newHttpClient()
        .send(request.build(), HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }

  /** The id of the first summary among the events of two seconds; empty if none came. */
  private static String firstSummary(String lastId) throws Exception {
    HttpURLConnection connection =
        (HttpURLConnection)
            URI.create(page.address() + "/api/events?window=24h").toURL().openConnection();
    connection.setRequestProperty("Accept", "text/event-stream");
    if (!lastId.isEmpty()) {
      connection.setRequestProperty("Last-Event-ID", lastId);
    }
    connection.setReadTimeout(2000);
    Instant end = Instant.now().plus(Duration.ofSeconds(2));
    String id = "";
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8))) {
      String line = lines.readLine();
      while (line != null && Instant.now().isBefore(end) && id.isEmpty()) {
        if (line.startsWith("id:")) {
          id = line.substring(3).strip();
        }
        line = lines.readLine();
      }
    } catch (SocketTimeoutException e) {
      // Nothing more came.
      return id;
    }
    return id;
  }

  private static JsonNode find(JsonNode list, String field, String value) {
    for (JsonNode item : list) {
      if (item.path(field).asText().equals(value)) {
        return item;
      }
    }
    throw new AssertionError("No " + field + " " + value);
  }
}
