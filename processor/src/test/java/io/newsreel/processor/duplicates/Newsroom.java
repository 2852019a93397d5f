package io.newsreel.processor.duplicates;

import io.newsreel.processor.index.MemoryStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Several partitions that compare and find, and the topics between them: what one sends another
 * arrives in order, but anything else may overtake it.
 */
public final class Newsroom {

  private final int partitions;
  private final double threshold;
  private final Duration horizon;
  private final Random random;
  private final List<MemoryStore> textStores = new ArrayList<>();
  private final List<MemoryStore> bandStores = new ArrayList<>();
  private final List<TextComparer> homes = new ArrayList<>();
  private final List<CandidateFinder> finders = new ArrayList<>();
  private final Map<String, Queue<Runnable>> topics = new LinkedHashMap<>();
  private final Map<String, Original> verdicts = new TreeMap<>();
  private final Map<String, Integer> homeOf = new TreeMap<>();
  private long pairs;

  /** An empty newsroom; the seed decides what overtakes what. */
  public Newsroom(int partitions, double threshold, Duration horizon, long seed) {
    this.partitions = partitions;
    this.threshold = threshold;
    this.horizon = horizon;
    this.random = new Random(seed);
    for (int partition = 0; partition < partitions; partition++) {
      textStores.add(new MemoryStore());
      bandStores.add(new MemoryStore());
    }
    restart();
  }

  /** Forgets everything that is not in a store; what is on its way stays on its way. */
  public void restart() {
    homes.clear();
    finders.clear();
    for (int partition = 0; partition < partitions; partition++) {
      homes.add(
          new TextComparer(
              textStores.get(partition), threshold, partition, partitions, post(partition)));
      String name = "finder-" + partition;
      finders.add(
          new CandidateFinder(
              bandStores.get(partition),
              SketchMemory.in(folder()),
              threshold,
              horizon,
              partition,
              partitions,
              pair -> toHome(name, pair)));
    }
  }

  private static Path folder() {
    try {
      Path folder = Files.createTempDirectory("newsroom");
      folder.toFile().deleteOnExit();
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An article comes, or comes in another version. */
  public void put(String article, long time, Signature signature) {
    int home = Math.floorMod(article.hashCode(), partitions);
    if (homeOf.put(article, home) != null) {
      homes.get(home).left(article);
      verdicts.remove(article);
    }
    homes.get(home).arrived(article, time, signature);
  }

  /** An article goes. */
  public void remove(String article) {
    homes.get(homeOf.remove(article)).left(article);
    verdicts.remove(article);
  }

  /** Delivers some of what is on its way. */
  public void deliver(int messages) {
    for (int i = 0; i < messages && !topics.isEmpty(); i++) {
      List<String> names = new ArrayList<>(topics.keySet());
      String name = names.get(random.nextInt(names.size()));
      Queue<Runnable> queue = topics.get(name);
      Runnable message = queue.remove();
      if (queue.isEmpty()) {
        topics.remove(name);
      }
      message.run();
    }
  }

  /** Delivers everything, and what follows from it. */
  public void settle() {
    deliver(Integer.MAX_VALUE);
  }

  /** What each article repeats; those that repeat nothing are left out. */
  public Map<String, Original> verdicts() {
    return verdicts;
  }

  /** How many pairs have been compared so far. */
  public long pairs() {
    return pairs;
  }

  /** Bytes in all stores. */
  public long bytes() {
    return textStores.stream().mapToLong(MemoryStore::bytes).sum()
        + bandStores.stream().mapToLong(MemoryStore::bytes).sum();
  }

  private Post post(int partition) {
    String name = "home-" + partition;
    return new Post() {
      @Override
      public void toBands(int to, Message message) {
        send(name + " to finder-" + to, sent -> finders.get(to).accept(sent), message);
      }

      @Override
      public void toHome(Message message) {
        Newsroom.this.toHome(name, message);
      }
    };
  }

  private void toHome(String from, Message message) {
    int to = message.home();
    send(from + " to home-" + to, sent -> hear(to, sent), message);
  }

  private void hear(int home, Message message) {
    pairs += message instanceof Message.Pair ? 1 : 0;
    homes
        .get(home)
        .accept(message)
        .ifPresent(
            verdict -> {
              verdicts.remove(verdict.article());
              verdict.original().ifPresent(o -> verdicts.put(verdict.article(), o));
            });
  }

  private void send(String topic, Consumer<Message> receiver, Message message) {
    byte[] bytes = Message.serde().serializer().serialize(topic, message);
    topics
        .computeIfAbsent(topic, unused -> new ArrayDeque<>())
        .add(() -> receiver.accept(Message.serde().deserializer().deserialize(topic, bytes)));
  }
}
