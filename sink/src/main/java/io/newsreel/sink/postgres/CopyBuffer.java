package io.newsreel.sink.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.newsreel.events.Json;
import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.time.Instant;
import java.util.regex.Pattern;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;

/**
 * Rows in the <a href="https://www.postgresql.org/docs/17/sql-copy.html">binary format of COPY</a>,
 * which the server takes without parsing. Each value's type must be exactly its column's.
 */
final class CopyBuffer {

  private static final byte[] HEADER = {
    'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
  };
  private static final short END = -1;
  private static final byte JSONB_VERSION = 1;
  private static final int CHUNK = 1 << 16;

  /** 2000-01-01T00:00Z, from which the server counts its microseconds. */
  private static final long EPOCH_SECONDS = 946_684_800;

  private static final Instant EARLIEST = Instant.parse("-4712-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("+294276-01-01T00:00:00Z");

  /** The escape of U+0000 in JSON, not behind an escaped backslash. */
  private static final Pattern ESCAPED_NUL = Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*)\\\\u0000");

  private static final ObjectWriter JSON = Json.writer(Object.class);

  private final int columns;
  private ByteBuffer bytes = ByteBuffer.allocate(CHUNK).put(HEADER);
  private long rows;

  /**
   * An empty buffer.
   *
   * @param columns how many values a row has
   */
  CopyBuffer(int columns) {
    this.columns = columns;
  }

  /** Begins a row; as many values must follow as there are columns. */
  CopyBuffer row() {
    rows++;
    room(Short.BYTES).putShort((short) columns);
    return this;
  }

  /** A text as PostgreSQL can hold it: it has no U+0000, so U+FFFD stands in for that. */
  static String storable(String text) {
    return text.replace('\0', '\uFFFD');
  }

  CopyBuffer text(String value) {
    return value == null ? none() : sized(storable(value).getBytes(UTF_8));
  }

  CopyBuffer int4(int value) {
    room(2 * Integer.BYTES).putInt(Integer.BYTES).putInt(value);
    return this;
  }

  CopyBuffer int8(long value) {
    room(Integer.BYTES + Long.BYTES).putInt(Long.BYTES).putLong(value);
    return this;
  }

  CopyBuffer float8(double value) {
    room(Integer.BYTES + Double.BYTES).putInt(Double.BYTES).putDouble(value);
    return this;
  }

  CopyBuffer bool(boolean value) {
    room(Integer.BYTES + 1).putInt(1).put((byte) (value ? 1 : 0));
    return this;
  }

  /** A time, to the microsecond; one that PostgreSQL cannot hold becomes null. */
  CopyBuffer time(Instant value) {
    if (value == null || value.isBefore(EARLIEST) || value.isAfter(LATEST)) {
      return none();
    }
    return int8((value.getEpochSecond() - EPOCH_SECONDS) * 1_000_000 + value.getNano() / 1_000);
  }

  /** Anything that the contract writes as JSON, as jsonb. */
  CopyBuffer json(Object value) {
    byte[] text = jsonText(value).getBytes(UTF_8);
    room(Integer.BYTES + 1).putInt(text.length + 1).put(JSONB_VERSION);
    room(text.length).put(text);
    return this;
  }

  /** How many rows there are. */
  long rows() {
    return rows;
  }

  /** Sends the rows to a table. */
  void send(CopyManager manager, String sql) throws SQLException {
    room(Short.BYTES).putShort(END);
    CopyIn copy = manager.copyIn(sql);
    try {
      copy.writeToCopy(bytes.array(), 0, bytes.position());
      copy.endCopy();
    } finally {
      if (copy.isActive()) {
        copy.cancelCopy();
      }
    }
  }

  private CopyBuffer none() {
    room(Integer.BYTES).putInt(-1);
    return this;
  }

  private CopyBuffer sized(byte[] value) {
    room(Integer.BYTES + value.length).putInt(value.length).put(value);
    return this;
  }

  private ByteBuffer room(int more) {
    if (bytes.remaining() < more) {
      int size = Math.max(bytes.capacity() * 2, bytes.position() + more);
      bytes = ByteBuffer.allocate(size).put(bytes.flip());
    }
    return bytes;
  }

  private static String jsonText(Object value) {
    try {
      String text = JSON.writeValueAsString(value);
      return text.contains("\\u0000") ? ESCAPED_NUL.matcher(text).replaceAll("$1\uFFFD") : text;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Cannot write JSON", e);
    }
  }
}
