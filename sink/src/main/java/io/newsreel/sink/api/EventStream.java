package io.newsreel.sink.api;

import io.javalin.http.sse.SseClient;
import io.newsreel.events.Window;
import io.newsreel.sink.view.View;
import io.newsreel.sink.view.ViewListener;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Server-sent events: the summary of a window whenever it changed, articles as they come, and how
 * the view is. Nobody gets more than one event of a kind each quarter of a second: a later summary
 * replaces one that was not sent yet, and of many articles the latest are sent. An article whose
 * row is another has not come again.
 */
final class EventStream implements ViewListener, AutoCloseable {

  static final int MOST_CLIENTS = 200;

  private static final Logger LOG = LoggerFactory.getLogger(EventStream.class);
  private static final int EVERY_MILLIS = 250;
  private static final int STATUS_EVERY = 20;

  private final View view;
  private final Set<Follower> followers = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(daemon("newsreel-events"));
  private final ExecutorService senders = Executors.newCachedThreadPool(daemon("newsreel-event"));
  private long beats;

  EventStream(View view) {
    this.view = view;
  }

  void start() {
    view.listen(this);
    Future<?> unused =
        clock.scheduleWithFixedDelay(this::beat, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
  }

  /** Takes a client in. */
  void join(SseClient client) {
    if (followers.size() >= MOST_CLIENTS) {
      throw Problem.busy("Too many follow already: try again later.");
    }
    Window window = Asked.window(Asked.text(client.ctx(), "window").orElse("24h"));
    Follower follower = new Follower(view, client, window, lastSequence(client));
    client.keepAlive();
    client.onClose(() -> followers.remove(follower));
    followers.add(follower);
    follower.statusDue();
    senders.execute(follower::send);
  }

  /** How many follow. */
  int number() {
    return followers.size();
  }

  @Override
  public void changed(Changes changes) {
    for (Follower follower : followers) {
      follower.changed(changes);
    }
  }

  @Override
  public void stateChanged() {
    followers.forEach(Follower::statusDue);
  }

  @Override
  public void close() {
    clock.shutdownNow();
    followers.forEach(Follower::close);
    senders.shutdownNow();
  }

  private void beat() {
    try {
      boolean status = beats++ % STATUS_EVERY == 0 || view.state().progress() < 1;
      for (Follower follower : followers) {
        if (status) {
          follower.statusDue();
        }
        if (follower.due()) {
          senders.execute(follower::send);
        }
      }
    } catch (RuntimeException e) {
      LOG.warn("Events were not sent: {}", e.getMessage(), e);
    }
  }

  /** The number in {@code Last-Event-ID}, if it is of this view; else everything is new. */
  private long lastSequence(SseClient client) {
    String id = client.ctx().header("Last-Event-ID");
    String begin = view.generation() + "-";
    if (id == null || !id.startsWith(begin)) {
      return 0;
    }
    try {
      return Long.parseLong(id.substring(begin.length()));
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  private static ThreadFactory daemon(String name) {
    return task -> {
      Thread thread = new Thread(task, name);
      thread.setDaemon(true);
      return thread;
    };
  }
}
