package io.newsreel.sink.view;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.newsreel.events.Topics;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the topics into the view, in a thread of its own. The rows of a batch and how far they
 * reach go into the view in one transaction, so that nothing is read twice or left out, however the
 * process ends. Of topics that were deleted and made anew nothing old is kept.
 */
final class Feed implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Feed.class);
  private static final Duration POLL = Duration.ofMillis(100);
  private static final Duration CLOSE = Duration.ofSeconds(5);

  private final Database database;
  private final RowReader rows;
  private final Consumer<byte[], byte[]> consumer;
  private final Admin admin;
  private final FeedState state;
  private final ViewListener listener;
  private final Thread thread;
  private volatile boolean closing;

  Feed(
      Database database,
      Topics topics,
      Consumer<byte[], byte[]> consumer,
      Admin admin,
      FeedState state,
      ViewListener listener) {
    this.database = database;
    this.rows = new RowReader(topics);
    this.consumer = consumer;
    this.admin = admin;
    this.state = state;
    this.listener = listener;
    thread = new Thread(this::run, "newsreel-view");
    thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  @Override
  public void close() {
    closing = true;
    consumer.wakeup();
    try {
      thread.join(CLOSE.multipliedBy(2).toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    try {
      Collection<TopicPartition> partitions = awaitTopics();
      if (!closing) {
        take(partitions);
        while (!closing) {
          step();
        }
      }
    } catch (WakeupException e) {
      LOG.debug("Woken up to close.", e);
    } catch (RuntimeException | ExecutionException e) {
      LOG.error("The page's view stopped: {}", e.getMessage(), e);
      state.failed(e.getMessage());
      listener.stateChanged();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      admin.close(Duration.ZERO);
      consumer.close(CloseOptions.timeout(CLOSE));
    }
  }

  private void step() {
    List<ConsumerRecord<byte[], byte[]>> batch = new ArrayList<>();
    consumer.poll(POLL).forEach(batch::add);
    if (!batch.isEmpty()) {
      ViewListener.Changes changes = apply(batch);
      state.applied(batch);
      listener.changed(changes);
    }
    state.look(consumer);
  }

  private ViewListener.Changes apply(List<ConsumerRecord<byte[], byte[]>> batch) {
    Set<String> topics = new HashSet<>();
    List<ArticleHead> arrived = new ArrayList<>();
    List<ArticleHead> revised = new ArrayList<>();
    Map<TopicPartition, Long> next = new HashMap<>();
    database.write(
        session -> {
          for (ConsumerRecord<byte[], byte[]> record : latestOfEach(batch)) {
            apply(session, record, (head, isNew) -> (isNew ? arrived : revised).add(head));
            topics.add(record.topic());
          }
          for (ConsumerRecord<byte[], byte[]> record : batch) {
            next.put(new TopicPartition(record.topic(), record.partition()), record.offset() + 1);
          }
          for (Map.Entry<TopicPartition, Long> entry : next.entrySet()) {
            Positions.put(session, entry.getKey(), entry.getValue());
          }
        });
    return new ViewListener.Changes(topics, arrived, revised);
  }

  private void apply(Session session, ConsumerRecord<byte[], byte[]> record, RowReader.Heads heads)
      throws SQLException {
    try {
      rows.apply(session, record, heads);
    } catch (IOException | IllegalArgumentException | NullPointerException e) {
      LOG.error(
          "Left out the record at {}-{} offset {}, which is none of that topic's: {}",
          record.topic(),
          record.partition(),
          record.offset(),
          e.getMessage());
    }
  }

  /** Rows of the same key replace each other: the last one of a batch is enough. */
  private Collection<ConsumerRecord<byte[], byte[]>> latestOfEach(
      List<ConsumerRecord<byte[], byte[]>> batch) {
    Set<String> tables = rows.tables();
    Map<List<Object>, ConsumerRecord<byte[], byte[]>> latest = new LinkedHashMap<>();
    for (ConsumerRecord<byte[], byte[]> record : batch) {
      Object key =
          tables.contains(record.topic()) && record.key() != null
              ? new String(record.key(), UTF_8)
              : record.partition() + "@" + record.offset();
      latest.put(List.of(record.topic(), key), record);
    }
    return latest.values();
  }

  private void take(Collection<TopicPartition> partitions) {
    consumer.assign(partitions);
    Map<TopicPartition, Long> known = database.read(Positions::all);
    Map<TopicPartition, Long> starts = consumer.beginningOffsets(partitions);
    for (TopicPartition partition : partitions) {
      consumer.seek(partition, Math.max(known.getOrDefault(partition, 0L), starts.get(partition)));
    }
    state.reading(consumer, partitions);
    listener.stateChanged();
  }

  /** The partitions of the topics, once all of them are there. */
  private Collection<TopicPartition> awaitTopics() throws InterruptedException, ExecutionException {
    boolean told = false;
    while (!closing) {
      try {
        Map<String, TopicDescription> found =
            admin.describeTopics(rows.topics()).allTopicNames().get(1, TimeUnit.SECONDS);
        forgetOthers(found);
        return found.values().stream()
            .flatMap(
                topic ->
                    topic.partitions().stream()
                        .map(p -> new TopicPartition(topic.name(), p.partition())))
            .toList();
      } catch (TimeoutException e) {
        LOG.trace("No answer yet.", e);
      } catch (ExecutionException e) {
        if (!(e.getCause() instanceof RetriableException)) {
          throw e;
        }
        if (!told) {
          LOG.warn("The page waits for the topics: {}", e.getCause().getMessage());
          told = true;
        }
        TimeUnit.MILLISECONDS.sleep(300);
      }
    }
    return List.of();
  }

  /** Empties the view if it was made of other topics of the same names. */
  private void forgetOthers(Map<String, TopicDescription> found) {
    Map<String, String> ids = new HashMap<>();
    found.forEach((name, topic) -> ids.put(name, topic.topicId().toString()));
    if (!database.read(Positions::origin).equals(ids)) {
      database.clear();
      database.write(
          session -> {
            for (Map.Entry<String, String> id : ids.entrySet()) {
              Positions.remember(session, id.getKey(), id.getValue());
            }
          });
    }
  }
}
