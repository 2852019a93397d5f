package io.newsreel.bench.profile;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/**
 * Records where CPU time goes. How much each group of threads takes is measured by the operating
 * system; how it is divided within them is sampled. Java Flight Recorder samples Java code and
 * native code apart: of native code only one thread at a time, threads that wait included, so those
 * samples are weighted by the one thread that is always there (the broker's acceptor), and only
 * calls of RocksDB and of compression are taken.
 */
public final class CpuProfile {

  private static final Duration PERIOD = Duration.ofMillis(10);
  private static final String JAVA = "jdk.ExecutionSample";
  private static final String NATIVE = "jdk.NativeMethodSample";

  private final Path file;
  private final Recording recording = new Recording();
  private Map<Long, Long> cpuAtStart = Map.of();
  private long processAtStart;
  private long collectionAtStart;
  private long compilationAtStart;
  private Map<String, Double> cpuSeconds = Map.of();

  /** A profile whose recording is kept in a file. */
  public CpuProfile(Path file) {
    this.file = file;
    recording.enable(JAVA).withPeriod(PERIOD);
    recording.enable(NATIVE).withPeriod(PERIOD);
  }

  /** Starts, or stops. */
  public void watch(boolean on) {
    if (on) {
      cpuAtStart = threadCpu();
      processAtStart = processCpu();
      collectionAtStart = collectionMillis();
      compilationAtStart = ManagementFactory.getCompilationMXBean().getTotalCompilationTime();
      recording.start();
      return;
    }
    recording.stop();
    cpuSeconds = cpuByGroup();
    try {
      recording.dump(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    recording.close();
  }

  /** CPU seconds of each group of threads, as the operating system counts them. */
  public Map<String, Double> cpuByThreadGroup() {
    return cpuSeconds;
  }

  /**
   * Samples by stage, and within each stage by the innermost methods.
   *
   * @param threads only threads of this group, or of all groups if null
   */
  public Map<String, StageSamples> samples(String threads) {
    Map<String, StageSamples> stages = new HashMap<>();
    Map<String, Integer> nativeByThread = new HashMap<>();
    List<RecordedEvent> natives = new ArrayList<>();
    long from = Long.MAX_VALUE;
    long to = Long.MIN_VALUE;
    try (RecordingFile events = new RecordingFile(file)) {
      while (events.hasMoreEvents()) {
        RecordedEvent event = events.readEvent();
        String name = event.getEventType().getName();
        if (event.getStackTrace() == null || !(name.equals(JAVA) || name.equals(NATIVE))) {
          continue;
        }
        from = Math.min(from, event.getStartTime().toEpochMilli());
        to = Math.max(to, event.getStartTime().toEpochMilli());
        String thread = threadOf(event);
        if (name.equals(NATIVE)) {
          nativeByThread.merge(thread, 1, Integer::sum);
          natives.add(event);
        } else if (threads == null || ThreadGroups.of(thread).equals(threads)) {
          add(stages, event, thread, 1);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    int most = nativeByThread.values().stream().mapToInt(Integer::intValue).max().orElse(1);
    double weight = Math.max(1, (double) (to - from) / PERIOD.toMillis() / most);
    for (RecordedEvent event : natives) {
      String thread = threadOf(event);
      if (works(event) && (threads == null || ThreadGroups.of(thread).equals(threads))) {
        add(stages, event, thread, weight);
      }
    }
    return stages;
  }

  private static void add(
      Map<String, StageSamples> stages, RecordedEvent event, String thread, double weight) {
    List<RecordedFrame> frames = event.getStackTrace().getFrames();
    String stage = Stages.of(frames, thread);
    stages.computeIfAbsent(stage, unused -> new StageSamples()).add(frames, weight);
  }

  /** Whether native code works for us; the others wait for the network or a timer. */
  private static boolean works(RecordedEvent event) {
    String type = event.getStackTrace().getFrames().get(0).getMethod().getType().getName();
    return type.startsWith("org.rocksdb.")
        || type.startsWith("net.jpountz.")
        || type.startsWith("sun.nio.ch.FileDispatcher");
  }

  private static String threadOf(RecordedEvent event) {
    var thread = event.getThread("sampledThread");
    return thread == null || thread.getJavaName() == null ? "" : thread.getJavaName();
  }

  private Map<String, Double> cpuByGroup() {
    Map<String, Double> groups = new TreeMap<>();
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    double sum = 0;
    for (Map.Entry<Long, Long> entry : threadCpu().entrySet()) {
      ThreadInfo info = threads.getThreadInfo(entry.getKey());
      if (info != null) {
        double seconds = (entry.getValue() - cpuAtStart.getOrDefault(entry.getKey(), 0L)) / 1e9;
        groups.merge(ThreadGroups.of(info.getThreadName()), seconds, Double::sum);
        sum += seconds;
      }
    }
    double process = (processCpu() - processAtStart) / 1e9;
    double collection = (collectionMillis() - collectionAtStart) / 1e3;
    double compilation =
        (ManagementFactory.getCompilationMXBean().getTotalCompilationTime() - compilationAtStart)
            / 1e3;
    groups.put("garbage collection (time)", collection);
    groups.put("compiler (time)", compilation);
    groups.put(
        "RocksDB's own threads and the rest",
        Math.max(0, process - sum - collection - compilation));
    groups.put("process", process);
    return groups;
  }

  private static Map<Long, Long> threadCpu() {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    Map<Long, Long> cpu = new HashMap<>();
    for (long id : threads.getAllThreadIds()) {
      cpu.put(id, Math.max(0, threads.getThreadCpuTime(id)));
    }
    return cpu;
  }

  private static long processCpu() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private static long collectionMillis() {
    return ManagementFactory.getGarbageCollectorMXBeans().stream()
        .mapToLong(GarbageCollectorMXBean::getCollectionTime)
        .sum();
  }
}
