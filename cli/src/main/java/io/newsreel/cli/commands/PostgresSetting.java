package io.newsreel.cli.commands;

import io.newsreel.cli.settings.Settings;
import io.newsreel.cli.terminal.CommandFailure;
import io.newsreel.sink.postgres.PostgresSink;
import io.newsreel.sink.postgres.PostgresUnusable;

/** The database that the sink fills, where there is one. */
final class PostgresSetting {

  private PostgresSetting() {}

  /**
   * Checks that it can be connected to, before anything is started.
   *
   * @throws CommandFailure if it cannot
   */
  static void require(Settings settings) {
    try {
      settings.postgres().ifPresent(PostgresSink::check);
    } catch (PostgresUnusable e) {
      throw CommandFailure.failed(e.getMessage(), e);
    }
  }

  /**
   * Where what is summarised goes, for a person: the folder, and the database where there is one.
   */
  static String places(Settings settings) {
    return settings
        .postgres()
        .map(config -> "'%s' and PostgreSQL at %s".formatted(settings.out(), config.where()))
        .orElse("'%s'".formatted(settings.out()));
  }
}
