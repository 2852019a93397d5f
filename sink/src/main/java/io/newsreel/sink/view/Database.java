package io.newsreel.sink.view;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * The view's file: SQLite with a write-ahead log, so that readers and the one writer do not wait
 * for each other. It holds nothing that is not in the topics: one that is broken, or of another
 * version, is made anew.
 */
final class Database implements AutoCloseable {

  /** Rises whenever the tables change. */
  private static final int VERSION = 1;

  private static final int READERS = 4;
  private static final int PATIENCE_SECONDS = 20;

  private final Session writer;
  private final BlockingQueue<Session> readers = new ArrayBlockingQueue<>(READERS);
  private final FileChannel lock;
  private final String generation;

  private Database(Path file, FileChannel lock) throws SQLException {
    this.lock = lock;
    writer = connect(file, 16);
    if (writer.number("pragma user_version") != VERSION) {
      create();
    }
    generation =
        writer
            .first("select value from meta where name = 'generation'", row -> row.getString(1))
            .orElseThrow();
    for (int i = 0; i < READERS; i++) {
      readers.add(connect(file, 8));
    }
  }

  /**
   * Opens the file in a folder, which is made if it is not there.
   *
   * @throws UncheckedIOException if it cannot be written, or another process has it open; the
   *     message says what to do
   */
  static Database open(Path folder) {
    Path file = folder.resolve("view.db");
    FileChannel lock = lock(folder);
    try {
      try {
        return new Database(file, lock);
      } catch (SQLException e) {
        // Broken, or of a version that cannot be read: the topics have it all.
        delete(file);
        return new Database(file, lock);
      }
    } catch (SQLException | IOException e) {
      throw new UncheckedIOException(
          "Cannot keep the page's view in '%s' (%s): see that the disk is there and not full."
              .formatted(folder, e.getMessage()),
          e instanceof IOException io ? io : new IOException(e));
    }
  }

  /** Tells this view from one that was made anew in its place. */
  String generation() {
    return generation;
  }

  /** Its size on disk. */
  long bytes() {
    return read(
        s ->
            s.number("select page_count * page_size from pragma_page_count(), pragma_page_size()"));
  }

  /** Changes the view in one transaction. */
  synchronized void write(Session.Work work) {
    try {
      writer.inTransaction(work);
    } catch (SQLException e) {
      throw new ViewException("The page's view could not be written: " + e.getMessage(), e);
    }
  }

  /** Asks the view something. */
  <T> T read(Question<T> question) {
    Session session = null;
    try {
      session = readers.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (session == null) {
        throw new ViewException("The page's view is busy: try again.", null);
      }
      return question.ask(session);
    } catch (SQLException e) {
      throw new ViewException("The page's view could not be read: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ViewException("Interrupted.", e);
    } finally {
      if (session != null) {
        readers.add(session);
      }
    }
  }

  /** A question to the view. */
  interface Question<T> {
    T ask(Session session) throws SQLException;
  }

  /** Forgets everything that came from the topics. */
  void clear() {
    write(
        session -> {
          for (String table :
              List.of(
                  "position",
                  "article",
                  "article_text",
                  "thing",
                  "thing_text",
                  "count_row",
                  "story",
                  "story_text",
                  "summary",
                  "dead_letter",
                  "origin")) {
            session.run("delete from " + table);
          }
          session.run("delete from meta where name = 'dead-letters'");
        });
  }

  @Override
  public void close() {
    try {
      for (Session reader : readers) {
        reader.close();
      }
      writer.close();
      lock.close();
    } catch (SQLException | IOException e) {
      throw new ViewException("The page's view could not be closed: " + e.getMessage(), e);
    }
  }

  private void create() throws SQLException {
    // Outside of the transaction, where SQLite allows it: the mode stays with the file.
    String script;
    try (InputStream in = Database.class.getResourceAsStream("view.sql")) {
      script = new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    writer.inTransaction(
        session -> {
          for (String statement : script.split(";")) {
            if (!statement.isBlank()) {
              session.run(statement);
            }
          }
          session.run(
              "insert into meta (name, value) values ('generation', ?)",
              UUID.randomUUID().toString().substring(0, 8));
          session.run("pragma user_version = " + VERSION);
        });
  }

  private static Session connect(Path file, int cacheMegabytes) throws SQLException {
    // A crash of the machine may cost the last rows, never the file; the topics have them still.
    return new Session(
        DriverManager.getConnection(
            "jdbc:sqlite:%s?journal_mode=WAL&synchronous=NORMAL&cache_size=-%d&busy_timeout=5000"
                .formatted(file, cacheMegabytes * 1024)));
  }

  private static FileChannel lock(Path folder) {
    try {
      Files.createDirectories(folder);
      FileChannel channel =
          FileChannel.open(
              folder.resolve("view.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock;
      try {
        lock = channel.tryLock();
      } catch (OverlappingFileLockException e) {
        lock = null;
      }
      if (lock == null) {
        channel.close();
        throw new IOException("another process serves a page from it");
      }
      return channel;
    } catch (IOException e) {
      throw new UncheckedIOException(
          "Cannot keep the page's view in '%s' (%s): name another folder with --data-dir."
              .formatted(folder, e.getMessage()),
          e);
    }
  }

  private static void delete(Path file) throws IOException {
    for (String ending : List.of("", "-wal", "-shm")) {
      Files.deleteIfExists(file.resolveSibling(file.getFileName() + ending));
    }
  }
}
