package io.newsreel.sink.topics;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.errors.RetriableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds topics, and waits for those that are not there yet, unless it is told to stop. */
public final class TopicLookup {

  private static final Logger LOG = LoggerFactory.getLogger(TopicLookup.class);
  private static final int ADMIN_MILLIS = 10_000;
  private static final int LOOK_MILLIS = 200;
  private static final int AGAIN_MILLIS = 500;

  private final Admin admin;
  private final CountDownLatch closing;

  /**
   * A lookup.
   *
   * @param closing at zero once the lookup is to stop
   */
  public TopicLookup(Admin admin, CountDownLatch closing) {
    this.admin = admin;
    this.closing = closing;
  }

  /** The topics by name, once all are there; empty if told to stop before. */
  public Optional<Map<String, TopicDescription>> await(Collection<String> topics)
      throws InterruptedException, ExecutionException {
    boolean told = false;
    while (!closing.await(told ? AGAIN_MILLIS : 0, TimeUnit.MILLISECONDS)) {
      try {
        return describe(topics);
      } catch (ExecutionException e) {
        if (!(e.getCause() instanceof RetriableException)) {
          throw e;
        }
        if (!told) {
          LOG.warn("Waiting for the topics {}: {}", topics, e.getCause().getMessage());
          told = true;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Map<String, TopicDescription>> describe(Collection<String> topics)
      throws InterruptedException, ExecutionException {
    DescribeTopicsOptions options = new DescribeTopicsOptions().timeoutMs(ADMIN_MILLIS);
    var described = admin.describeTopics(topics, options).allTopicNames();
    do {
      try {
        return Optional.of(described.get(LOOK_MILLIS, TimeUnit.MILLISECONDS));
      } catch (TimeoutException e) {
        // Not yet: see whether to stop, then wait on.
        LOG.trace("No answer yet.", e);
      }
    } while (closing.getCount() > 0);
    return Optional.empty();
  }
}
