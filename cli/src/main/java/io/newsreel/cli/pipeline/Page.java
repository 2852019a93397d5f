package io.newsreel.cli.pipeline;

import io.newsreel.cli.settings.Settings;
import io.newsreel.cli.terminal.CommandFailure;
import io.newsreel.processor.Processor;
import io.newsreel.sink.api.PageMetrics;
import io.newsreel.sink.api.PageServer;
import io.newsreel.sink.view.View;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/** The page that this process serves, or its metrics alone. */
final class Page implements AutoCloseable {

  private static final int TOKEN_BYTES = 18;

  private final Optional<View> view;
  private final PageServer server;
  private final Optional<String> token;
  private final boolean tokenIsNew;

  private Page(Settings settings, PageMetrics metrics, Optional<View> view) {
    this.view = view;
    tokenIsNew = settings.pageToken().isEmpty() && !settings.pageAddress().local();
    token = tokenIsNew ? Optional.of(newToken()) : settings.pageToken();
    server =
        PageServer.start(
            settings.pageAddress(),
            token,
            metrics,
            () -> view.map(PageServer::fault).orElse(""),
            view);
  }

  /**
   * Starts to serve.
   *
   * @param client what Kafka clients are made with
   * @param processor the processor of this process, whose measures are given out, too
   * @param whole whether there is a page, or metrics alone
   * @throws CommandFailure if the address is taken, or the page's view cannot be kept
   */
  static Page start(
      Settings settings, Map<String, Object> client, Optional<Processor> processor, boolean whole) {
    PageMetrics metrics = new PageMetrics();
    Optional<View> view = Optional.empty();
    try {
      if (whole) {
        view =
            Optional.of(View.start(client, settings.topics(), settings.dataDir().resolve("page")));
      }
      processor.ifPresent(working -> working.measure(metrics.registry()));
      return new Page(settings, metrics, view);
    } catch (UncheckedIOException e) {
      view.ifPresent(View::close);
      metrics.close();
      throw CommandFailure.failed(e.getMessage(), e);
    }
  }

  /** Where it is, for a person. */
  String address() {
    return tokenIsNew
        ? "http://%s/ (token: %s)".formatted(server.address(), token.orElseThrow())
        : "http://%s/".formatted(server.address());
  }

  @Override
  public void close() {
    server.close();
    view.ifPresent(View::close);
  }

  private static String newToken() {
    byte[] bytes = new byte[TOKEN_BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
