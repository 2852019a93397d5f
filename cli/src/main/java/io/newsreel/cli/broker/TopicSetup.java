package io.newsreel.cli.broker;

import io.newsreel.cli.settings.Settings;
import io.newsreel.cli.terminal.CommandFailure;
import io.newsreel.cli.terminal.Reasons;
import io.newsreel.events.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Creates the Kafka topics that are not there, and checks those that are. */
public final class TopicSetup {

  /**
   * The largest record a topic takes, in bytes, where the cluster's default of 1 MB is too small.
   */
  public static final int LARGEST_RECORD = 16 << 20;

  /** Only closed segments are compacted, so those of tables are closed early. */
  private static final int TABLE_SEGMENT = 64 << 20;

  private static final String TABLE = "compact,delete";
  private static final String LOG = "delete";

  private TopicSetup() {}

  /**
   * Makes the topics be there, with as many partitions as the settings say.
   *
   * @throws CommandFailure if one is there with another number of partitions, or cannot be made
   */
  public static void ensure(BrokerConnection broker, Settings settings) {
    try (Admin admin = Admin.create(broker.clientConfig())) {
      Map<String, String> policies = policies(settings.topics());
      Map<String, Integer> existing = partitions(admin, policies.keySet().stream().toList());
      check(existing, settings.partitions());
      List<NewTopic> missing =
          policies.entrySet().stream()
              .filter(topic -> !existing.containsKey(topic.getKey()))
              .map(topic -> topic(topic.getKey(), topic.getValue(), settings))
              .toList();
      create(admin, missing);
      TopicLeaders.await(admin, policies.keySet());
    } catch (ExecutionException e) {
      throw CommandFailure.failed(
          "The Kafka topics cannot be set up on %s: %s."
              .formatted(broker.bootstrapServers(), Reasons.of(e)),
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw CommandFailure.failed("Interrupted while setting up the Kafka topics.", e);
    }
  }

  /** The clean-up policy of each topic. */
  static Map<String, String> policies(Topics topics) {
    Map<String, String> policies = new LinkedHashMap<>();
    policies.put(topics.articles(), LOG);
    policies.put(topics.annotated(), TABLE);
    policies.put(topics.boilerplate(), TABLE);
    policies.put(topics.stories(), TABLE);
    policies.put(topics.actorCounts(), TABLE);
    policies.put(topics.subjectCounts(), TABLE);
    policies.put(topics.summaries(), TABLE);
    policies.put(topics.deadLetters(), LOG);
    policies.put(topics.comparisons(), LOG);
    policies.put(topics.placements(), LOG);
    return policies;
  }

  private static NewTopic topic(String name, String policy, Settings settings) {
    Optional<Short> copies = Optional.of(settings.replicationFactor()).filter(factor -> factor > 0);
    Map<String, String> config = new HashMap<>();
    config.put("cleanup.policy", policy);
    config.put("retention.ms", settings.retention().map(Duration::toMillis).orElse(-1L).toString());
    config.put("max.message.bytes", Integer.toString(LARGEST_RECORD));
    if (policy.equals(TABLE)) {
      config.put("segment.bytes", Integer.toString(TABLE_SEGMENT));
    }
    return new NewTopic(name, Optional.of(settings.partitions()), copies).configs(config);
  }

  private static Map<String, Integer> partitions(Admin admin, List<String> names)
      throws ExecutionException, InterruptedException {
    Map<String, Integer> found = new HashMap<>();
    for (Map.Entry<String, KafkaFuture<TopicDescription>> topic :
        admin.describeTopics(names).topicNameValues().entrySet()) {
      try {
        found.put(topic.getKey(), topic.getValue().get().partitions().size());
      } catch (ExecutionException e) {
        if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) {
          throw e;
        }
      }
    }
    return found;
  }

  private static void check(Map<String, Integer> existing, int wanted) {
    List<String> faults = new ArrayList<>();
    existing.forEach(
        (name, partitions) -> {
          if (partitions != wanted) {
            faults.add(name + " has " + partitions);
          }
        });
    if (!faults.isEmpty()) {
      int there = existing.values().stream().filter(n -> n != wanted).findFirst().orElse(wanted);
      throw CommandFailure.failed(
          "The topics are there with another number of partitions than the %d of the settings (%s): give --partitions %d, or another --topic-prefix."
              .formatted(wanted, String.join(", ", faults.stream().sorted().toList()), there));
    }
  }

  /** A topic that another process made meanwhile is as good as one of ours. */
  private static void create(Admin admin, List<NewTopic> topics)
      throws ExecutionException, InterruptedException {
    for (KafkaFuture<Void> created : admin.createTopics(topics).values().values()) {
      try {
        created.get();
      } catch (ExecutionException e) {
        if (!(e.getCause() instanceof TopicExistsException)) {
          throw e;
        }
      }
    }
  }
}
