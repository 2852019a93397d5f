package io.newsreel.sink.api;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.newsreel.sink.view.FeedState;
import io.newsreel.sink.view.View;
import io.newsreel.sink.view.ViewException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves the live page, the API behind it, and what the process measures. A process that keeps no
 * view serves {@code /health} and {@code /metrics} alone.
 */
public final class PageServer implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(PageServer.class);
  private static final int MOST_BYTES = 16 << 10;
  private static final long IDLE_MILLIS = 60_000;

  private final Javalin server;
  private final Address address;
  private final PageMetrics metrics;
  private final Optional<EventStream> events;

  private PageServer(
      Address address,
      Optional<String> token,
      PageMetrics metrics,
      Supplier<String> health,
      Optional<View> view) {
    this.metrics = metrics;
    events = view.map(EventStream::new);
    server =
        Javalin.create(
            config -> {
              configure(config);
              config.requestLogger.http(metrics::answered);
              Guard guard = new Guard(token, address.local());
              common(config.routes, guard, health);
              view.ifPresent(
                  v -> {
                    api(config.routes, v);
                    page(config.routes, guard);
                    metrics.add(v, events.orElseThrow());
                  });
            });
    server.start(address.host().replaceAll("[\\[\\]]", ""), address.port());
    this.address = new Address(address.host(), server.port());
    events.ifPresent(EventStream::start);
  }

  /**
   * Starts to serve.
   *
   * @param address where
   * @param token what everyone must show; empty for nothing
   * @param metrics what {@code /metrics} gives out; closed with the server
   * @param health says what is wrong with the process; empty for nothing
   * @param view what the page shows; empty for a process without a page
   * @throws UncheckedIOException if the port is taken; the message says what to do
   */
  public static PageServer start(
      Address address,
      Optional<String> token,
      PageMetrics metrics,
      Supplier<String> health,
      Optional<View> view) {
    if (!address.local() && token.isEmpty()) {
      throw new IllegalArgumentException(
          "Others can reach %s: a token is needed.".formatted(address));
    }
    try {
      return new PageServer(address, token, metrics, health, view);
    } catch (RuntimeException e) {
      for (Throwable cause = e; cause != null; cause = cause.getCause()) {
        if (cause instanceof BindException bind) {
          throw new UncheckedIOException(
              "Nothing can be served at %s (%s): name another address with --page-address."
                  .formatted(address, bind.getMessage()),
              bind);
        }
      }
      throw e;
    }
  }

  /** Where it listens, with the port it was given. */
  public Address address() {
    return address;
  }

  @Override
  public void close() {
    events.ifPresent(EventStream::close);
    server.stop();
    metrics.close();
  }

  private static void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.http.maxRequestSize = MOST_BYTES;
    config.http.generateEtags = false;
    config.http.prefer405over404 = true;
    config.jetty.modifyServer(server -> server.setStopTimeout(2000));
    config.jetty.modifyHttpConfiguration(
        http -> {
          http.setSendServerVersion(false);
          http.setRequestHeaderSize(MOST_BYTES);
          http.setIdleTimeout(IDLE_MILLIS);
        });
  }

  private void common(RoutesConfig routes, Guard guard, Supplier<String> health) {
    routes.before(guard::check);
    routes.get("/health", ctx -> health(ctx, health.get()));
    routes.get("/metrics", metrics::give);
    routes.exception(Problem.class, (e, ctx) -> Answer.problem(ctx, e.status(), e.getMessage()));
    routes.exception(
        HttpResponseException.class,
        (e, ctx) -> Answer.problem(ctx, e.getStatus(), e.getMessage()));
    routes.exception(
        ViewException.class,
        (e, ctx) -> {
          LOG.warn("{}", e.getMessage(), e);
          Answer.problem(ctx, 503, e.getMessage());
        });
    routes.exception(
        Exception.class,
        (e, ctx) -> {
          LOG.error("A request to {} failed", ctx.path(), e);
          Answer.problem(ctx, 500, "The server failed; its log says more.");
        });
    routes.error(404, ctx -> otherwise(ctx, "There is nothing at '%s'.".formatted(ctx.path())));
    routes.error(405, ctx -> otherwise(ctx, "'%s' can only be read.".formatted(ctx.path())));
  }

  private static void otherwise(Context ctx, String detail) {
    if (ctx.attribute(Answer.PROBLEM) == null) {
      Answer.problem(ctx, ctx.statusCode(), detail);
    }
  }

  private static void health(Context ctx, String fault) {
    if (fault.isEmpty()) {
      Answer.json(ctx, Map.of("status", "up"));
    } else {
      Answer.problem(ctx, 503, fault);
    }
  }

  private void api(RoutesConfig routes, View view) {
    SummaryRoutes summaries = new SummaryRoutes(view);
    CountRoutes counts = new CountRoutes(view);
    ArticleRoutes articles = new ArticleRoutes(view);
    routes.get("/api/status", ctx -> Answer.json(ctx, Status.of(view)));
    routes.get("/api/summaries", summaries::list);
    routes.get("/api/summaries/{window}", summaries::running);
    routes.get("/api/summaries/{window}/{end}", summaries::calendar);
    routes.get("/api/window", summaries::requested);
    routes.get("/api/actors", counts::actors);
    routes.get("/api/actors.csv", counts::actorsCsv);
    routes.get("/api/subjects", counts::subjects);
    routes.get("/api/subjects.csv", counts::subjectsCsv);
    routes.get("/api/counts", counts::counts);
    routes.get("/api/counts.csv", counts::countsCsv);
    routes.get("/api/articles", articles::articles);
    routes.get("/api/article", articles::article);
    routes.get("/api/stories", articles::stories);
    routes.get("/api/story", articles::story);
    routes.get("/api/search", articles::search);
    routes.get("/api/timeline", articles::timeline);
    routes.get("/api/dead-letters", articles::deadLetters);
    routes.sse("/api/events", client -> events.orElseThrow().join(client));
  }

  private static void page(RoutesConfig routes, Guard guard) {
    Assets assets = new Assets();
    routes.get("/", ctx -> assets.page(ctx, "index.html"));
    routes.get("/assets/{file}", assets::asset);
    routes.get("/api/openapi.json", ctx -> assets.page(ctx, "openapi.json"));
    routes.get("/api/schemas/{file}", assets::schema);
    routes.get("/login", ctx -> assets.page(ctx, "login.html"));
    routes.post(
        "/login",
        ctx -> {
          String token = ctx.formParam("token");
          ctx.redirect(guard.login(ctx, token == null ? "" : token) ? "/" : "/login");
        });
  }

  /** Says what is wrong with a view; empty for nothing. */
  public static String fault(View view) {
    FeedState state = view.state();
    return state.phase() == FeedState.Phase.FAILED
        ? "The page's view stopped: " + state.reason()
        : "";
  }
}
