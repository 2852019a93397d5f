package io.newsreel.sink.api;

import io.javalin.http.Context;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.newsreel.sink.view.ArticleHead;
import io.newsreel.sink.view.FeedState;
import io.newsreel.sink.view.View;
import io.newsreel.sink.view.ViewListener;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** What this process measures of itself, for Prometheus to fetch. */
public final class PageMetrics implements AutoCloseable {

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

  void give(Context ctx) {
    ctx.contentType("text/plain; version=0.0.4; charset=utf-8").result(registry.scrape());
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
    public void changed(Set<String> topics, List<ArticleHead> articles) {
      if (state.phase() == FeedState.Phase.LIVE) {
        state.latencies().forEach(millis -> timer.record(millis, TimeUnit.MILLISECONDS));
      }
    }

    @Override
    public void stateChanged() {}
  }
}
