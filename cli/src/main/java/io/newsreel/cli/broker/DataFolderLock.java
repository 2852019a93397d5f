package io.newsreel.cli.broker;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.newsreel.cli.terminal.CommandFailure;
import io.newsreel.cli.terminal.Reasons;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/**
 * Keeps a data folder to one process at a time, and tells others where that process's broker is.
 *
 * <p>The lock is the operating system's, so it goes with the process however it ends. The file
 * {@code in-use} holds two lines: the process id and the broker's address.
 */
final class DataFolderLock implements AutoCloseable {

  private static final String LOCK = "lock";
  private static final String OWNER = "in-use";

  private final Path folder;
  private final FileChannel channel;

  private DataFolderLock(Path folder, FileChannel channel) {
    this.folder = folder;
    this.channel = channel;
  }

  /**
   * Takes the folder, making it where it is not there.
   *
   * @throws CommandFailure if another process has it, or it cannot be written
   */
  static DataFolderLock take(Path folder) {
    try {
      Files.createDirectories(folder);
      FileChannel channel = open(folder);
      if (!tryLock(channel)) {
        channel.close();
        throw CommandFailure.failed(
            "Data folder '%s' is in use by another Newsreel%s: stop that one, or name another folder with --data-dir."
                .formatted(
                    folder, owner(folder).map(o -> " (process " + o.get(0) + ")").orElse("")));
      }
      return new DataFolderLock(folder, channel);
    } catch (IOException e) {
      throw CommandFailure.failed(
          "Data folder '%s' cannot be written (%s): make it writable, or name another with --data-dir."
              .formatted(folder, Reasons.of(e)),
          e);
    }
  }

  /** The address of the broker that another process runs on this folder, if one does. */
  static Optional<String> runningBroker(Path folder) {
    if (!Files.isRegularFile(folder.resolve(LOCK))) {
      return Optional.empty();
    }
    try (FileChannel channel = open(folder)) {
      if (tryLock(channel)) {
        return Optional.empty();
      }
      return owner(folder).filter(lines -> lines.size() > 1).map(lines -> lines.get(1));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Writes down where the broker is, for {@link #runningBroker}. */
  void announce(String address) throws IOException {
    String text = ProcessHandle.current().pid() + "\n" + address + "\n";
    Path file = folder.resolve(OWNER);
    try (FileChannel out =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      out.write(ByteBuffer.wrap(text.getBytes(UTF_8)));
    }
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(folder.resolve(OWNER));
      channel.close();
    } catch (IOException e) {
      // The process is about to let go of the folder in any case.
    }
  }

  private static FileChannel open(Path folder) throws IOException {
    return FileChannel.open(
        folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  private static boolean tryLock(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  private static Optional<List<String>> owner(Path folder) {
    try {
      List<String> lines = Files.readAllLines(folder.resolve(OWNER));
      return lines.isEmpty() ? Optional.empty() : Optional.of(lines);
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
