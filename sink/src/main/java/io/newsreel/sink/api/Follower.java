package io.newsreel.sink.api;

import io.javalin.http.sse.SseClient;
import io.newsreel.events.SummaryKey;
import io.newsreel.events.Window;
import io.newsreel.sink.view.ArticleHead;
import io.newsreel.sink.view.Summaries;
import io.newsreel.sink.view.View;
import io.newsreel.sink.view.ViewListener;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One client of the events, and what it has not been sent yet. */
final class Follower {

  private static final Logger LOG = LoggerFactory.getLogger(Follower.class);

  /** A person can read no more of what comes in a quarter of a second. */
  private static final int MOST_ARTICLES = 60;

  private final View view;
  private final SseClient client;
  private final SummaryKey key;
  private final AtomicBoolean sending = new AtomicBoolean();
  private final Deque<ArticleHead> articles = new ArrayDeque<>();
  private final Deque<ArticleHead> revised = new ArrayDeque<>();
  private volatile boolean summaryDue = true;
  private volatile boolean statusDue = true;
  private long came;
  private long sequence;

  Follower(View view, SseClient client, Window window, long sequence) {
    this.view = view;
    this.client = client;
    this.key = new SummaryKey(window, null);
    this.sequence = sequence;
  }

  /**
   * Articles that came, the latest first, how many there were in all, and what those are now that
   * were there before.
   */
  record Arrivals(long came, List<ArticleHead> items, List<ArticleHead> revised) {}

  void changed(ViewListener.Changes changes) {
    summaryDue |= changes.topics().contains(view.topics().summaries());
    synchronized (articles) {
      came += changes.arrived().size();
      put(changes.arrived(), articles);
      put(changes.revised(), revised);
    }
  }

  private static void put(List<ArticleHead> heads, Deque<ArticleHead> waiting) {
    for (ArticleHead head : heads) {
      waiting.addFirst(head);
      if (waiting.size() > MOST_ARTICLES) {
        waiting.removeLast();
      }
    }
  }

  private boolean noArticles() {
    return articles.isEmpty() && revised.isEmpty();
  }

  void statusDue() {
    statusDue = true;
  }

  boolean due() {
    synchronized (articles) {
      return (summaryDue || statusDue || !noArticles()) && !sending.get();
    }
  }

  /** Sends what is due; a slow client holds up nobody but itself. */
  void send() {
    if (!sending.compareAndSet(false, true)) {
      return;
    }
    try {
      if (statusDue) {
        statusDue = false;
        client.sendEvent("status", Answer.text(Status.of(view)));
      }
      sendArticles();
      if (summaryDue) {
        summaryDue = false;
        sendSummary();
      }
    } catch (RuntimeException e) {
      LOG.debug("A client of the events is gone: {}", e.getMessage());
      client.close();
    } finally {
      sending.set(false);
    }
  }

  void close() {
    client.close();
  }

  private void sendArticles() {
    Arrivals arrivals;
    synchronized (articles) {
      if (noArticles()) {
        return;
      }
      arrivals = new Arrivals(came, new ArrayList<>(articles), new ArrayList<>(revised));
      articles.clear();
      revised.clear();
      came = 0;
    }
    client.sendEvent("articles", Answer.text(arrivals));
  }

  private void sendSummary() {
    Optional<Summaries.Stored> stored = view.summaries().one(key);
    if (stored.isPresent() && stored.get().sequence() > sequence) {
      sequence = stored.get().sequence();
      client.sendEvent(
          "summary",
          new String(stored.get().value(), StandardCharsets.UTF_8),
          view.generation() + "-" + sequence);
    }
  }
}
