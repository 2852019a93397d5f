package io.newsreel.ingest.sources;

import io.newsreel.ingest.sources.Delivery.Rejected;
import io.newsreel.ingest.text.Decoding;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;

/** Articles of an NDJSON stream, one a line; blank lines are passed over. */
final class JsonLines {

  /** How much of a stream is looked at to tell text from something else. */
  private static final int SAMPLE = 8192;

  private final BufferedInputStream in;
  private final LineReader lines;
  private final String name;
  private final String publisher;
  private final Clock clock;
  private boolean begun;
  private boolean any;
  private boolean done;

  /**
   * Reads a stream.
   *
   * @param in the stream, without a byte-order mark; closed by whoever opened it
   * @param name what messages call it
   * @param publisher publisher of articles that name neither a publisher nor a URL
   */
  JsonLines(BufferedInputStream in, String name, String publisher, Clock clock) {
    this.in = in;
    this.lines = new LineReader(in, Source.MAX_ITEM_BYTES);
    this.name = name;
    this.publisher = publisher;
    this.clock = clock;
  }

  /** The next article or rejected line, or empty at the end. */
  Optional<Delivery> next() throws IOException {
    if (!begun) {
      begun = true;
      byte[] sample = Utf8Stream.peek(in, SAMPLE);
      if (Decoding.holdsNul(sample, sample.length)) {
        return last(Rejected.of(Origin.of(name), sample, Faults.BINARY));
      }
    }
    for (LineReader.Line line = done ? null : lines.next(); line != null; line = lines.next()) {
      if (!blank(line.bytes())) {
        any = true;
        return Optional.of(delivery(line));
      }
    }
    return done || any
        ? Optional.empty()
        : last(Rejected.of(Origin.of(name), new byte[0], Faults.EMPTY));
  }

  private Optional<Delivery> last(Delivery delivery) {
    done = true;
    return Optional.of(delivery);
  }

  /** The line that is being read, for a fault of the stream itself. */
  Origin here() {
    return new Origin(name, lines.number() + 1);
  }

  private Delivery delivery(LineReader.Line line) {
    Origin origin = new Origin(name, line.number());
    if (line.cut()) {
      return Rejected.of(origin, line.bytes(), Faults.tooLong("the line", line.length()));
    }
    return ArticleJson.read(line.bytes(), origin, publisher, clock.instant());
  }

  private static boolean blank(byte[] line) {
    for (byte unit : line) {
      if (unit != ' ' && unit != '\t' && unit != '\r') {
        return false;
      }
    }
    return true;
  }
}
