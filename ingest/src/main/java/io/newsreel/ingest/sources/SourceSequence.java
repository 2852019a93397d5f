package io.newsreel.ingest.sources;

import java.util.List;
import java.util.Optional;

/** Sources one after the other. */
final class SourceSequence implements Source {

  private final List<Source> sources;
  private int at;

  SourceSequence(List<Source> sources) {
    this.sources = List.copyOf(sources);
  }

  @Override
  public Optional<Delivery> next() throws InterruptedException {
    while (at < sources.size()) {
      Optional<Delivery> next = sources.get(at).next();
      if (next.isPresent()) {
        return next;
      }
      sources.get(at).close();
      at++;
    }
    return Optional.empty();
  }

  @Override
  public long skipped() {
    return sources.stream().mapToLong(Source::skipped).sum();
  }

  @Override
  public void close() {
    sources.forEach(Source::close);
  }
}
