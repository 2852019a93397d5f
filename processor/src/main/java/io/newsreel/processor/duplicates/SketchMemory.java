package io.newsreel.processor.duplicates;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.DELETE_ON_CLOSE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The sketches of articles by their place in an index: {@value #RECORD} bytes each, in a file that
 * is mapped into memory. Nearly all candidates are ruled out by them, at a hundredth of what it
 * costs to read the article's entry from a store. Nothing depends on it: what is not here is read
 * there.
 */
final class SketchMemory implements Closeable {

  private static final Logger LOG = LoggerFactory.getLogger(SketchMemory.class);

  private static final int RECORD = SearchKey.SKETCH_BYTES;

  /** Records of one day that lie together. */
  private static final int CHUNK = 256;

  private static final int CHUNK_BYTES = CHUNK * RECORD;

  /** Chunks by which the file grows: some 4 MB. */
  private static final int SEGMENT = 186;

  private static final int SEGMENT_BYTES = SEGMENT * CHUNK_BYTES;

  private final FileChannel file;
  private final List<MappedByteBuffer> segments = new ArrayList<>();
  private final Deque<Integer> free = new ArrayDeque<>();

  /** By day: the chunk, counted from 1, of each {@value #CHUNK} numbers; 0 where there is none. */
  private final TreeMap<Integer, int[]> days = new TreeMap<>();

  private boolean full;

  private SketchMemory(FileChannel file) {
    this.file = file;
  }

  /** An empty one, in a folder in which nobody else has any. */
  static SketchMemory in(Path folder) {
    try {
      return new SketchMemory(
          FileChannel.open(
              folder.resolve("sketches"), READ, WRITE, CREATE, TRUNCATE_EXISTING, DELETE_ON_CLOSE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What an article's text is compared by, without bands; null if it is not here. */
  SearchKey get(int day, int number) {
    int[] chunks = days.get(day);
    if (chunks == null || number / CHUNK >= chunks.length || chunks[number / CHUNK] == 0) {
      return null;
    }
    int chunk = chunks[number / CHUNK] - 1;
    return SearchKey.readSketch(segments.get(chunk / SEGMENT), at(chunk, number));
  }

  /** Keeps what an article's text is compared by. */
  void put(int day, int number, SearchKey key) {
    int index = number / CHUNK;
    int[] chunks = days.getOrDefault(day, new int[0]);
    if (index >= chunks.length) {
      chunks = Arrays.copyOf(chunks, Math.max(index + 1, chunks.length * 2));
      days.put(day, chunks);
    }
    if (chunks[index] == 0) {
      if (free.isEmpty()) {
        grow();
      }
      if (free.isEmpty()) {
        return;
      }
      chunks[index] = free.pop() + 1;
    }
    int chunk = chunks[index] - 1;
    key.writeSketch(segments.get(chunk / SEGMENT), at(chunk, number));
  }

  /** Nobody asks for the days before one any more, or seldom. */
  void forgetBefore(int day) {
    var old = days.headMap(day);
    for (int[] chunks : old.values()) {
      for (int chunk : chunks) {
        if (chunk > 0) {
          clear(chunk - 1);
          free.push(chunk - 1);
        }
      }
    }
    old.clear();
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException e) {
      LOG.warn("The file of sketches cannot be closed: {}", e.getMessage());
    }
  }

  private static int at(int chunk, int number) {
    return chunk % SEGMENT * CHUNK_BYTES + number % CHUNK * RECORD;
  }

  private void clear(int chunk) {
    ByteBuffer segment = segments.get(chunk / SEGMENT);
    for (int number = 0; number < CHUNK; number++) {
      SearchKey.clearSketch(segment, at(chunk, number));
    }
  }

  private void grow() {
    if (full) {
      return;
    }
    long from = (long) segments.size() * SEGMENT_BYTES;
    try {
      // Written and not only mapped: a disk that is full has to show here.
      ByteBuffer zeros = ByteBuffer.allocate(SEGMENT_BYTES);
      while (zeros.hasRemaining()) {
        file.write(zeros, from + zeros.position());
      }
      segments.add(file.map(FileChannel.MapMode.READ_WRITE, from, SEGMENT_BYTES));
      for (int chunk = segments.size() * SEGMENT - 1;
          chunk >= (segments.size() - 1) * SEGMENT;
          chunk--) {
        free.push(chunk);
      }
    } catch (IOException e) {
      LOG.warn("No more sketches can be kept; they are read from the store: {}", e.getMessage());
      full = true;
    }
  }
}
