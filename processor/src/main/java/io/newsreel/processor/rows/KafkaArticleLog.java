package io.newsreel.processor.rows;

import io.newsreel.events.Article;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/**
 * Reads articles again from Kafka by their offset. Most rows that are made anew are of articles
 * that came a moment ago, so the latest are kept in memory.
 */
public final class KafkaArticleLog implements ArticleLog {

  /** Articles kept in memory: those of the last second or two, some 2 MB. */
  private static final int REMEMBERED = 256;

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

  private final Consumer<String, Article> consumer;
  private final TopicPartition partition;
  private final Map<Long, Article> latest =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Article> eldest) {
          return size() > REMEMBERED;
        }
      };

  /**
   * A log.
   *
   * @param consumer a consumer of its own, in no group, that reads committed records only
   * @param partition what to read
   */
  public KafkaArticleLog(Consumer<String, Article> consumer, TopicPartition partition) {
    this.consumer = consumer;
    this.partition = partition;
    consumer.assign(List.of(partition));
  }

  @Override
  public void remember(long offset, Article article) {
    latest.put(offset, article);
  }

  @Override
  public Optional<Article> read(long offset) {
    Article known = latest.get(offset);
    if (known != null) {
      return Optional.of(known);
    }
    consumer.seek(partition, offset);
    long giveUp = System.nanoTime() + LONGEST_WAIT.toNanos();
    while (System.nanoTime() < giveUp) {
      ConsumerRecords<String, Article> records = consumer.poll(Duration.ofMillis(200));
      for (ConsumerRecord<String, Article> record : records.records(partition)) {
        // The first record is the one, or a later one where this is gone.
        return record.offset() == offset ? Optional.ofNullable(record.value()) : Optional.empty();
      }
    }
    throw new IllegalStateException(
        "No answer from Kafka for offset %d of %s within %s."
            .formatted(offset, partition, LONGEST_WAIT));
  }

  @Override
  public void close() {
    consumer.close();
  }
}
