package io.newsreel.sink.postgres;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.List;

/**
 * Tells faults of the database apart by SQLSTATE, see <a
 * href="https://www.postgresql.org/docs/17/errcodes-appendix.html">PostgreSQL's list</a>.
 */
final class Faults {

  /**
   * Connections (08), locks and deadlocks (40, 55P03), a disk or memory that is full (53), a
   * statement cut off (57014), a server that stops or starts (57P), its disk (58), and one that is
   * a replica for now (25006).
   */
  private static final List<String> PASSING =
      List.of("08", "40", "55P03", "53", "57014", "57P", "58", "25006");

  /** Wrong values (22), broken constraints (23), values too large (54). */
  private static final List<String> OF_DATA = List.of("22", "23", "54");

  private Faults() {}

  /** Whether it may pass by itself: the database is away. */
  static boolean away(Throwable error) {
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException
          || cause instanceof SQLTransientException
          || (cause instanceof SQLException sql && has(sql, PASSING))) {
        return true;
      }
    }
    return false;
  }

  /** Whether it is the data that the database does not take. */
  static boolean ofData(SQLException error) {
    return has(error, OF_DATA);
  }

  /** The reason as a person reads it: the first line of the innermost message that tells. */
  static String reason(Throwable error) {
    String reason = error.getClass().getSimpleName();
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException && cause.getMessage() != null) {
        reason = cause.getMessage();
      }
    }
    return reason.strip().lines().findFirst().orElse("").replaceFirst("^(FATAL|ERROR): ", "");
  }

  /** What to say of a database that a connection cannot be made to. */
  static PostgresUnusable unusable(PostgresConfig config, SQLException error) {
    String state = error.getSQLState() == null ? "" : error.getSQLState();
    String what =
        switch (state) {
          case "28P01", "28000" ->
              "refuses the user (%s): check postgres-user and postgres-password"
                  .formatted(reason(error));
          case "3D000" -> "has no such database: create it, or check --postgres";
          case "42501" ->
              "does not let the user do it (%s): grant it CREATE on the database, or make the schema '%s' its own"
                  .formatted(reason(error), config.schema());
          default ->
              "cannot be used (%s): check --postgres, and that the database runs"
                  .formatted(reason(error));
        };
    return new PostgresUnusable("PostgreSQL at %s %s.".formatted(config.where(), what), error);
  }

  private static boolean has(SQLException error, List<String> states) {
    String state = error.getSQLState();
    return state != null && states.stream().anyMatch(state::startsWith);
  }
}
