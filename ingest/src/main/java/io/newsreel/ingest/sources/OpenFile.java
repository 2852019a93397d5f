package io.newsreel.ingest.sources;

import io.newsreel.ingest.sources.Delivery.Rejected;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.Clock;
import java.util.Optional;

/** One file that is being read. A fault of reading ends it with a rejection. */
final class OpenFile implements AutoCloseable {

  private final NamedFile file;
  private final Clock clock;
  private InputStream in;
  private JsonLines lines;
  private boolean done;

  OpenFile(NamedFile file, Clock clock) {
    this.file = file;
    this.clock = clock;
  }

  /** The next delivery, or empty at the end of the file. */
  Optional<Delivery> next() {
    if (done) {
      return Optional.empty();
    }
    try {
      if (in == null) {
        in = open();
      }
      if (file.format() == Format.NDJSON) {
        return nextLine();
      }
      done = true;
      byte[] bytes = in.readNBytes(Source.MAX_ITEM_BYTES + 1);
      Document document =
          new Document(file.shown(), file.id(), file.publisher(), file.format() == Format.HTML);
      return Optional.of(document.read(bytes, clock.instant()));
    } catch (IOException e) {
      done = true;
      Origin origin = lines == null ? Origin.of(file.shown()) : lines.here();
      return Optional.of(Rejected.of(origin, new byte[0], Faults.of(e)));
    }
  }

  private Optional<Delivery> nextLine() throws IOException {
    if (lines == null) {
      lines = new JsonLines(Utf8Stream.of(in), file.shown(), file.publisher(), clock);
    }
    Optional<Delivery> next = lines.next();
    done = next.isEmpty();
    return next;
  }

  private InputStream open() throws IOException {
    InputStream raw = Files.newInputStream(file.path());
    try {
      return Format.gzipped(file.path().toString()) ? new Unzipped(raw) : raw;
    } catch (IOException e) {
      raw.close();
      throw e;
    }
  }

  @Override
  public void close() {
    done = true;
    try {
      if (in != null) {
        in.close();
      }
    } catch (IOException e) {
      // What was read is delivered; a fault of closing a file that was only read loses nothing.
    }
  }
}
