package io.newsreel.sink.api;

import io.javalin.http.Context;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.newsreel.sink.view.FeedState;
import io.newsreel.sink.view.View;
import io.newsreel.sink.view.ViewListener;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * What this process measures of itself, for Prometheus to fetch. Kafka's clients alone measure some
 * thousand things, 600 kB a scrape: of those what an operator reads is given out, and the rest only
 * to who asks for all.
 */
public final class PageMetrics implements AutoCloseable {

  /** Of what Kafka Streams and its clients measure, without the ending of totals. */
  private static final Set<String> OF_KAFKA =
      Set.of(
          "kafka_stream_topic_records_consumed",
          "kafka_stream_topic_records_produced",
          "kafka_stream_processor_node_record_e2e_latency_avg",
          "kafka_stream_processor_node_record_e2e_latency_max",
          "kafka_consumer_fetch_manager_records_lag",
          "kafka_stream_state_total_sst_files_size",
          "kafka_stream_state_size_all_mem_tables",
          "kafka_stream_thread_blocked_time_ns",
          "kafka_stream_alive_stream_threads",
          "kafka_stream_failed_stream_threads");

  private static final String TEXT_FORMAT = "text/plain; version=0.0.4; charset=utf-8";

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final JvmGcMetrics collections = new JvmGcMetrics();

  /** Measures of the Java virtual machine. */
  public PageMetrics() {
    new JvmMemoryMetrics().bindTo(registry);
    collections.bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
  }

  /** Where other parts of the process put their measures. */
  public PrometheusMeterRegistry registry() {
    return registry;
  }

  /** Adds the measures of the view. */
  void add(View view, EventStream events) {
    FeedState state = view.state();
    for (String topic : view.topics().published()) {
      if (topic.equals(view.topics().articles())) {
        continue;
      }
      FunctionCounter.builder("newsreel.view.rows", state, s -> s.rows(topic))
          .description("Rows read into the page's view since the start")
          .tag("topic", topic)
          .register(registry);
      Gauge.builder("newsreel.view.lag", state, s -> s.lag(topic))
          .description("Rows that wait to be read into the page's view")
          .tag("topic", topic)
          .register(registry);
    }
    Gauge.builder("newsreel.articles", view, v -> v.articles().number())
        .description("Articles in the page's view")
        .register(registry);
    FunctionCounter.builder("newsreel.dead.letters", view, v -> v.deadLetters().number())
        .description("Records that could not be read or processed")
        .register(registry);
    Gauge.builder("newsreel.view.size", view, View::bytes)
        .baseUnit("bytes")
        .description("Size of the page's view on disk")
        .register(registry);
    Gauge.builder("newsreel.events.clients", events, EventStream::number)
        .description("Clients that follow the events")
        .register(registry);
    new KafkaClientMetrics(view.following()).bindTo(registry);
    view.listen(new Latency(state));
  }

  void answered(Context ctx, float millis) {
    Timer.builder("newsreel.http")
        .description("Time to answer a request")
        .tag(
            "path",
            ctx.endpoints().matchedHttpEndpoint() == null
                ? "other"
                : ctx.endpoints().matchedHttpEndpoint().path)
        .tag("status", Integer.toString(ctx.statusCode()))
        .register(registry)
        .record((long) (millis * 1000), TimeUnit.MICROSECONDS);
  }

  /** Gives out what an operator reads; with the parameter {@code all} everything there is. */
  void give(Context ctx) {
    Set<String> names = ctx.queryParam("all") == null ? namesToRead() : null;
    ctx.contentType(TEXT_FORMAT).result(registry.scrape(TEXT_FORMAT, names));
  }

  private Set<String> namesToRead() {
    Set<String> names = new HashSet<>();
    for (Meter meter : registry.getMeters()) {
      String name = meter.getId().getConventionName(registry.config().namingConvention());
      if (!name.startsWith("kafka_") || OF_KAFKA.contains(name)) {
        names.add(name);
        names.add(name + "_max");
      }
    }
    return names;
  }

  @Override
  public void close() {
    collections.close();
    registry.close();
  }

  /** How long after it was taken in an article came into the view. */
  private final class Latency implements ViewListener {

    private final FeedState state;
    private final Timer timer =
        Timer.builder("newsreel.annotated.latency")
            .description("From an article's arrival in Kafka to its row in the page's view")
            .publishPercentiles(0.5, 0.9, 0.99)
            .register(registry);

    Latency(FeedState state) {
      this.state = state;
    }

    @Override
    public void changed(Changes changes) {
      if (state.phase() == FeedState.Phase.LIVE) {
        state.latencies().forEach(millis -> timer.record(millis, TimeUnit.MILLISECONDS));
      }
    }

    @Override
    public void stateChanged() {}
  }
}
