package io.newsreel.sink.postgres;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A time in which the database is away: tells a person once that it began, and that it is over. */
final class Outage {

  private static final Logger LOG = LoggerFactory.getLogger(Outage.class);

  private final String where;
  private final Consumer<String> person;
  private Instant since;

  Outage(String where, Consumer<String> person) {
    this.where = where;
    this.person = person;
  }

  /**
   * The database failed.
   *
   * @throws ExecutionException if that will not pass by itself
   */
  void begins(Throwable error) throws ExecutionException {
    if (!Faults.away(error)) {
      throw new ExecutionException(error);
    }
    LOG.debug("PostgreSQL is away", error);
    if (since == null) {
      since = Instant.now();
      tell(
          "PostgreSQL at %s is away (%s): the sink waits and goes on by itself once it is back."
              .formatted(where, Faults.reason(error)));
    }
  }

  /** The database answers. */
  void ends() {
    if (since != null) {
      long seconds = Duration.between(since, Instant.now()).toSeconds();
      tell("PostgreSQL at %s is back after %d s: going on.".formatted(where, seconds));
      since = null;
    }
  }

  private void tell(String line) {
    LOG.warn("{}", line);
    person.accept(line);
  }
}
