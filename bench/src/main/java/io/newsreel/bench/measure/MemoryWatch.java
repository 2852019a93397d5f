package io.newsreel.bench.measure;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.nio.file.Files;
import java.nio.file.Path;

/** Looks at the memory of this process every tenth of a second and remembers the peaks. */
final class MemoryWatch implements AutoCloseable {

  private static final Path STATUS = Path.of("/proc/self/status");
  private static final long EVERY_MILLIS = 100;

  private final Thread watcher = new Thread(this::watch, "memory-watch");
  private volatile long resident;
  private volatile long heap;
  private volatile long live;

  MemoryWatch() {
    watcher.setDaemon(true);
    watcher.start();
  }

  MemoryPeaks peaks() {
    return new MemoryPeaks(resident, heap, live);
  }

  @Override
  public void close() {
    watcher.interrupt();
  }

  private void watch() {
    while (!watcher.isInterrupted()) {
      resident = Math.max(resident, residentNow());
      heap = Math.max(heap, ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
      live = Math.max(live, liveNow());
      try {
        Thread.sleep(EVERY_MILLIS);
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private static long liveNow() {
    long sum = 0;
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      MemoryUsage usage = pool.getType() == MemoryType.HEAP ? pool.getCollectionUsage() : null;
      sum += usage == null ? 0 : usage.getUsed();
    }
    return sum;
  }

  private static long residentNow() {
    try {
      for (String line : Files.readAllLines(STATUS)) {
        if (line.startsWith("VmRSS:")) {
          return Long.parseLong(line.replaceAll("\\D+", "")) << 10;
        }
      }
    } catch (IOException e) {
      // Not on Linux: what is not told is left at nought.
    }
    return 0;
  }
}
