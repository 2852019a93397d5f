package io.newsreel.sink.view;

import io.newsreel.events.Topics;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * What the page and its API answer from: the public topics, put in order for questions. It is kept
 * in a file, with everything but the articles' texts, which stay in their topic. A start goes on
 * where the last one had come to.
 *
 * <p>For any number of threads.
 */
public final class View implements AutoCloseable {

  private final Database database;
  private final Topics topics;
  private final Consumer<byte[], byte[]> following;
  private final Feed feed;
  private final ArticleLog log;
  private final FeedState state;
  private final Listeners listeners = new Listeners();
  private final Articles articles;
  private final Counts counts;
  private final Things things;
  private final Stories stories;

  private View(Map<String, ?> kafka, Topics topics, Path folder) {
    this.topics = topics;
    database = Database.open(folder);
    state = new FeedState(topics.annotated());
    articles = new Articles(database);
    counts = new Counts(database);
    things = new Things(database);
    stories = new Stories(database);
    following =
        consumer(kafka, "newsreel-view", Map.of(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 2000));
    log =
        new ArticleLog(
            topics.annotated(),
            consumer(
                kafka,
                "newsreel-view-articles",
                Map.of(
                    ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1,
                    ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 5,
                    ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 64 << 10)));
    feed =
        new Feed(
            database,
            topics,
            following,
            Admin.create(only(kafka, AdminClientConfig.configNames())),
            state,
            listeners);
  }

  /**
   * Opens the view and starts to read the topics into it.
   *
   * @param kafka settings of the Kafka clients, {@code bootstrap.servers} at least; those that only
   *     other clients know are left out
   * @param topics the topics' names
   * @param folder where it is kept; made if it is not there
   * @throws java.io.UncheckedIOException if it cannot be kept there; the message says what to do
   */
  public static View start(Map<String, ?> kafka, Topics topics, Path folder) {
    View view = new View(kafka, topics, folder);
    view.feed.start();
    return view;
  }

  /** The names of the topics it is made of. */
  public Topics topics() {
    return topics;
  }

  /** How far it is behind them. */
  public FeedState state() {
    return state;
  }

  /** Tells this view from one that was made anew in its place. */
  public String generation() {
    return database.generation();
  }

  /** The client that follows the topics, for its metrics. */
  public Consumer<?, ?> following() {
    return following;
  }

  /** Its size on disk. */
  public long bytes() {
    return database.bytes();
  }

  /** Tells a listener of every change from now on. */
  public void listen(ViewListener listener) {
    listeners.add(listener);
  }

  /** The heads of the articles. */
  public Articles articles() {
    return articles;
  }

  /** Counts over time. */
  public Counts counts() {
    return counts;
  }

  /** Actors and subjects. */
  public Things things() {
    return things;
  }

  /** Stories. */
  public Stories stories() {
    return stories;
  }

  /** Summaries. */
  public Summaries summaries() {
    return new Summaries(database);
  }

  /** Articles over time. */
  public Timeline timeline() {
    return new Timeline(database);
  }

  /** Any stretch of time. */
  public Windows windows() {
    return new Windows(database, things, counts, stories);
  }

  /** The articles behind a number. */
  public Evidence evidence() {
    return new Evidence(counts, articles);
  }

  /** What could not be read. */
  public DeadLetters deadLetters() {
    return new DeadLetters(database);
  }

  /** Whether there is such an article, be it only its head. */
  public boolean knows(String article) {
    return articles.place(article).isPresent();
  }

  /** An article's row as it is in the topic; empty if there is none, or none any more. */
  public Optional<byte[]> article(String id) {
    // A newer version may have replaced the row between the two looks: look again, once.
    return row(id).or(() -> row(id));
  }

  @Override
  public void close() {
    feed.close();
    log.close();
    database.close();
  }

  private Optional<byte[]> row(String id) {
    return articles.place(id).flatMap(place -> log.read(place, id));
  }

  private static Consumer<byte[], byte[]> consumer(
      Map<String, ?> kafka, String client, Map<String, Object> more) {
    Map<String, Object> settings = only(kafka, ConsumerConfig.configNames());
    settings.put(ConsumerConfig.CLIENT_ID_CONFIG, client);
    settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    settings.putAll(more);
    return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  private static Map<String, Object> only(Map<String, ?> kafka, Set<String> known) {
    Map<String, Object> settings = new HashMap<>(kafka);
    settings.keySet().retainAll(known);
    return settings;
  }

  /** Passes on to all that listen. */
  private static final class Listeners implements ViewListener {

    private final List<ViewListener> all = new CopyOnWriteArrayList<>();

    void add(ViewListener listener) {
      all.add(listener);
    }

    @Override
    public void changed(Changes changes) {
      all.forEach(listener -> listener.changed(changes));
    }

    @Override
    public void stateChanged() {
      all.forEach(ViewListener::stateChanged);
    }
  }
}
