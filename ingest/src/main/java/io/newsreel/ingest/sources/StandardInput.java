package io.newsreel.ingest.sources;

import io.newsreel.ingest.sources.Delivery.Rejected;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Optional;

/**
 * Articles from a stream without a name, so that its kind is told by its beginning: gzip by its
 * magic number; a brace or bracket begins NDJSON, an angle bracket a page, anything else one plain
 * text.
 */
final class StandardInput implements Source {

  static final String NAME = "stdin";

  private static final int SAMPLE = 4096;
  private static final int GZIP_FIRST = 0x1F;
  private static final int GZIP_SECOND = 0x8B;

  private final InputStream raw;
  private final Clock clock;
  private volatile boolean closed;
  private boolean done;
  private JsonLines lines;

  StandardInput(InputStream raw, Clock clock) {
    this.raw = raw;
    this.clock = clock;
  }

  @Override
  public Optional<Delivery> next() {
    if (closed || done) {
      return Optional.empty();
    }
    try {
      return lines == null ? first() : lines.next();
    } catch (IOException e) {
      done = true;
      Origin origin = lines == null ? Origin.of(NAME) : lines.here();
      return Optional.of(Rejected.of(origin, new byte[0], Faults.of(e)));
    }
  }

  private Optional<Delivery> first() throws IOException {
    BufferedInputStream in = Utf8Stream.of(unzipped());
    char begin = firstVisible(Utf8Stream.peek(in, SAMPLE));
    if (begin == '{' || begin == '[') {
      lines = new JsonLines(in, NAME, NAME, clock);
      return lines.next();
    }
    done = true;
    Document document = new Document(NAME, null, NAME, begin == '<');
    return Optional.of(document.read(in.readNBytes(MAX_ITEM_BYTES + 1), clock.instant()));
  }

  private InputStream unzipped() throws IOException {
    BufferedInputStream in = new BufferedInputStream(raw);
    byte[] magic = Utf8Stream.peek(in, 2);
    boolean zipped =
        magic.length == 2 && (magic[0] & 0xFF) == GZIP_FIRST && (magic[1] & 0xFF) == GZIP_SECOND;
    return zipped ? new Unzipped(in) : in;
  }

  private static char firstVisible(byte[] sample) {
    for (byte unit : sample) {
      if (unit > ' ' || unit < 0) {
        return (char) (unit & 0xFF);
      }
    }
    return ' ';
  }

  /** Ends the source; the stream belongs to whoever gave it. */
  @Override
  public void close() {
    closed = true;
  }
}
