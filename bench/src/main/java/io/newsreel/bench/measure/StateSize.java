package io.newsreel.bench.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;

/**
 * What an application keeps, in bytes.
 *
 * @param stores files of the state folder
 * @param changelogs logs of the changelog topics as they stand, compacted or not yet
 * @param repartition logs of the topics between the stages, not purged yet
 * @param published logs of the topics it publishes, by topic
 */
public record StateSize(
    long stores, long changelogs, long repartition, Map<String, Long> published) {

  static StateSize of(String bootstrapServers, Path stateDir, String applicationId, String prefix) {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
      Map<String, Long> topics = new TreeMap<>();
      int node = admin.describeCluster().nodes().get().iterator().next().id();
      admin
          .describeLogDirs(java.util.List.of(node))
          .allDescriptions()
          .get()
          .get(node)
          .values()
          .forEach(
              dir ->
                  dir.replicaInfos()
                      .forEach((p, info) -> topics.merge(p.topic(), info.size(), Long::sum)));
      Map<String, Long> published = new TreeMap<>();
      long changelogs = 0;
      long repartition = 0;
      for (Map.Entry<String, Long> topic : topics.entrySet()) {
        String name = topic.getKey();
        if (name.startsWith(applicationId + "-") && name.endsWith("-changelog")) {
          changelogs += topic.getValue();
        } else if (name.startsWith(applicationId + "-")) {
          repartition += topic.getValue();
        } else if (name.startsWith(prefix + ".")) {
          published.put(name.substring(prefix.length() + 1), topic.getValue());
        }
      }
      return new StateSize(filesIn(stateDir), changelogs, repartition, published);
    } catch (ExecutionException e) {
      throw new IllegalStateException("Kafka does not tell the sizes of its logs", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", e);
    }
  }

  private static long filesIn(Path folder) {
    if (!Files.isDirectory(folder)) {
      return 0;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
