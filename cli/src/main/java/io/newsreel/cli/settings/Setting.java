package io.newsreel.cli.settings;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Every setting that has a name of its own: its key in {@code newsreel.yaml}, from which the
 * environment variable and the flag follow, its default, and what it means.
 */
public enum Setting {
  BOOTSTRAP_SERVERS(
      "bootstrap-servers",
      "",
      "Kafka brokers as HOST:PORT[,HOST:PORT…]; empty: the embedded broker"),
  DATA_DIR(
      "data-dir", ".newsreel", "folder of the embedded broker, the processor's state and logs"),
  OUT("out", "out", "folder for the summaries as Markdown and JSON"),
  POSTGRES(
      "postgres",
      "",
      "PostgreSQL database that the sink fills too, as jdbc:postgresql://HOST:PORT/DATABASE; empty: none"),
  POSTGRES_USER("postgres-user", "", "who connects to it; empty: as its URL says"),
  POSTGRES_PASSWORD("postgres-password", "", "that user's password; not to be given as a flag"),
  BROKER_PORT(
      "broker-port",
      "9092",
      "port of the embedded broker in `run`; 0: any free one, as in `replay`"),
  TOPIC_PREFIX("topic-prefix", "newsreel", "what the names of all Kafka topics begin with"),
  PARTITIONS("partitions", "4", "partitions of the topics that Newsreel creates, 1 to 1000"),
  REPLICATION_FACTOR(
      "replication-factor", "-1", "copies of the topics it creates; -1: the cluster's default"),
  RETENTION(
      "retention",
      "forever",
      "how long the topics keep records: a number with h or d (`90d`), or `forever`"),
  KNOWLEDGE_DIR(
      "knowledge-dir",
      "",
      "folder of your own actors, subjects and cues; empty: the built-in ones"),
  WATCH("watch", "", "folder whose files `run` and `ingest` take in as they come; empty: none"),
  RATE("rate", "max", "articles a second that are taken in, as `50` or `50/s`; or `max`"),
  APPLICATION_ID(
      "application-id",
      "newsreel-processor",
      "name of the processor towards Kafka: its group and its internal topics"),
  INSTANCE_ID(
      "instance-id",
      "processor-1",
      "name of this processor among those with the same application id"),
  THREADS("threads", "2", "threads of the processor, 1 to 64"),
  DUPLICATE_SIMILARITY(
      "duplicate-similarity",
      "0.5",
      "least part of all four-word sequences that duplicates have in common, above 0, to 1"),
  DUPLICATE_HORIZON(
      "duplicate-horizon",
      "45d",
      "greatest time between a duplicate and its original, in hours or days"),
  BOILERPLATE_PROOF(
      "boilerplate-proof",
      "3",
      "articles of a publisher that must share a block before it is boilerplate, 2 to 1000"),
  PAGE_ADDRESS(
      "page-address",
      "127.0.0.1:8700",
      "HOST:PORT where the page, its API and the metrics are served; port 0: any free one"),
  PAGE_TOKEN(
      "page-token",
      "",
      "what everyone must show to see the page; empty: nothing on this machine, a new one at each start elsewhere"),
  KEEP_FILES(
      "keep-files",
      "forever",
      "how long the files of past windows are kept: a number with h or d (`90d`), or `forever`"),
  LOG(
      "log",
      "file",
      "where the log goes: `file` (logs/newsreel.log in the data folder) or `console`");

  /** In a URL: user:password before the host, or a parameter of that name. */
  private static final Pattern SECRETS =
      Pattern.compile("(?<=://)[^/?#]*@|(?i)(?<=password=)[^&]*");

  private final String key;
  private final String defaultText;
  private final String meaning;

  Setting(String key, String defaultText, String meaning) {
    this.key = key;
    this.defaultText = defaultText;
    this.meaning = meaning;
  }

  /** The key in {@code newsreel.yaml}, such as {@code data-dir}. */
  public String key() {
    return key;
  }

  /** The environment variable, such as {@code NEWSREEL_DATA_DIR}. */
  public String variable() {
    return "NEWSREEL_" + key.replace('-', '_').toUpperCase(Locale.ROOT);
  }

  /** The flag, such as {@code --data-dir}. */
  public String flag() {
    return "--" + key;
  }

  /** What holds where nothing else is said; empty for none. */
  public String defaultText() {
    return defaultText;
  }

  /** One line on what it means, as in docs/configuration.md. */
  public String meaning() {
    return meaning;
  }

  /** A value as it may be shown: without the password it is, or may hold. */
  String shown(String value) {
    return switch (this) {
      case POSTGRES_PASSWORD, PAGE_TOKEN -> "…";
      case POSTGRES -> SECRETS.matcher(value).replaceAll("…");
      default -> value;
    };
  }

  /** The setting of a key. */
  public static Optional<Setting> ofKey(String key) {
    return Arrays.stream(values()).filter(s -> s.key.equals(key)).findFirst();
  }
}
