package io.newsreel.ingest.sources;

import io.newsreel.events.Article;
import io.newsreel.ingest.sources.Delivery.Delivered;
import io.newsreel.ingest.sources.Delivery.Rejected;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/** Everything that a source delivered, read to its end. */
record Deliveries(List<Delivery> all) {

  static final Instant NOW = Instant.parse("2025-08-20T10:00:00Z");
  static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

  static Deliveries of(Path... paths) {
    List<String> names = new ArrayList<>();
    for (Path path : paths) {
      names.add(path.toString());
    }
    return of(Sources.of(names, InputStream.nullInputStream(), CLOCK));
  }

  static Deliveries ofStdin(byte[] bytes) {
    return of(Sources.of(List.of("-"), new ByteArrayInputStream(bytes), CLOCK));
  }

  static Deliveries ofLine(String json) {
    return ofStdin(("{" + json + "}\n").getBytes(StandardCharsets.UTF_8));
  }

  static Deliveries of(Source source) {
    List<Delivery> all = new ArrayList<>();
    try (source) {
      for (Optional<Delivery> next = source.next(); next.isPresent(); next = source.next()) {
        all.add(next.get());
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return new Deliveries(all);
  }

  List<Article> articles() {
    return all.stream()
        .filter(Delivered.class::isInstance)
        .map(delivery -> ((Delivered) delivery).article())
        .toList();
  }

  Article article() {
    if (articles().size() != 1 || all.size() != 1) {
      throw new AssertionError("Expected one article, got " + all);
    }
    return articles().get(0);
  }

  List<String> ids() {
    return articles().stream().map(Article::id).toList();
  }

  List<String> warnings() {
    return all.stream()
        .filter(Delivered.class::isInstance)
        .flatMap(delivery -> ((Delivered) delivery).warnings().stream())
        .toList();
  }

  List<Rejected> rejected() {
    return all.stream().filter(Rejected.class::isInstance).map(Rejected.class::cast).toList();
  }

  List<String> reasons() {
    return rejected().stream().map(Rejected::reason).toList();
  }

  static Path write(Path file, String text) {
    return write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  static Path write(Path file, byte[] bytes) {
    try {
      Files.createDirectories(file.getParent());
      return Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] gzip(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
