package io.newsreel.cli.settings;

import io.newsreel.cli.settings.SettingsLoader.Given;
import io.newsreel.events.Topics;
import io.newsreel.sink.api.Address;
import io.newsreel.sink.postgres.PostgresConfig;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns texts into typed settings, collecting what is wrong with them. */
final class SettingsParser {

  private static final Pattern SERVERS =
      Pattern.compile("[^\\s:,]+:\\d{1,5}(,[^\\s:,]+:\\d{1,5})*");
  private static final Pattern IPV6_SERVER = Pattern.compile("\\[[0-9a-fA-F:.]+\\]:\\d{1,5}");
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,150}");
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._~-]{12,200}");
  private static final Pattern AGE = Pattern.compile("(\\d{1,6})([hd])");
  private static final Pattern RATE = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,6})?)(?:/s)?");

  private final Map<Setting, Given> given;
  private final List<String> faults;

  SettingsParser(Map<Setting, Given> given, List<String> faults) {
    this.given = given;
    this.faults = faults;
  }

  /** The settings; only to be used if no fault was added. */
  Settings parse(Map<String, String> kafka) {
    return new Settings(
        optional(Setting.BOOTSTRAP_SERVERS, SettingsParser::servers),
        required(Setting.DATA_DIR, SettingsParser::path, Path.of(".")),
        required(Setting.OUT, SettingsParser::path, Path.of(".")),
        optional(Setting.POSTGRES, this::postgres),
        required(Setting.BROKER_PORT, v -> integer(v, 0, 65_535), 0),
        required(Setting.TOPIC_PREFIX, SettingsParser::topics, Topics.DEFAULT),
        required(Setting.PARTITIONS, v -> integer(v, 1, 1000), 1),
        required(Setting.REPLICATION_FACTOR, SettingsParser::copies, (short) -1),
        required(Setting.RETENTION, SettingsParser::retention, Optional.empty()),
        optional(Setting.KNOWLEDGE_DIR, SettingsParser::path),
        optional(Setting.WATCH, SettingsParser::path),
        required(Setting.RATE, SettingsParser::rate, OptionalDouble.empty()),
        required(Setting.APPLICATION_ID, SettingsParser::name, ""),
        required(Setting.INSTANCE_ID, SettingsParser::name, ""),
        required(Setting.THREADS, v -> integer(v, 1, 64), 1),
        required(Setting.DUPLICATE_SIMILARITY, SettingsParser::similarity, 1.0),
        required(Setting.DUPLICATE_HORIZON, SettingsParser::age, Duration.ZERO),
        required(Setting.BOILERPLATE_PROOF, v -> integer(v, 2, 1000), 2),
        required(Setting.PAGE_ADDRESS, SettingsParser::address, Address.parse("127.0.0.1:0")),
        optional(Setting.PAGE_TOKEN, SettingsParser::token),
        required(Setting.KEEP_FILES, SettingsParser::retention, Optional.empty()),
        required(Setting.LOG, SettingsParser::console, false),
        kafka);
  }

  private <T> Optional<T> optional(Setting setting, Function<String, T> parser) {
    if (given.get(setting).value().isBlank()) {
      return Optional.empty();
    }
    return parsed(setting, parser);
  }

  private <T> T required(Setting setting, Function<String, T> parser, T whereFaulty) {
    return parsed(setting, parser).orElse(whereFaulty);
  }

  /** The value, or a fault that quotes it, says where it was given and what would be right. */
  private <T> Optional<T> parsed(Setting setting, Function<String, T> parser) {
    Given value = given.get(setting);
    try {
      return Optional.of(parser.apply(value.value().strip()));
    } catch (Wrong e) {
      faults.add(
          "'%s' is not right for %s: %s."
              .formatted(setting.shown(value.value()), value.where(), e.getMessage()));
      return Optional.empty();
    }
  }

  private static String servers(String value) {
    if (!SERVERS.matcher(value).matches() && !IPV6_SERVER.matcher(value).matches()) {
      throw new Wrong("give HOST:PORT, several with commas, such as localhost:9092");
    }
    return value;
  }

  private static Path path(String value) {
    if (value.isEmpty()) {
      throw new Wrong("give a folder");
    }
    try {
      return Path.of(value);
    } catch (InvalidPathException e) {
      throw new Wrong("no path can look so");
    }
  }

  private PostgresConfig postgres(String url) {
    try {
      return new PostgresConfig(url, text(Setting.POSTGRES_USER), text(Setting.POSTGRES_PASSWORD));
    } catch (IllegalArgumentException e) {
      throw new Wrong(e.getMessage());
    }
  }

  private Optional<String> text(Setting setting) {
    return Optional.of(given.get(setting).value()).filter(value -> !value.isEmpty());
  }

  private static int integer(String value, int least, int most) {
    try {
      int number = Integer.parseInt(value);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Said below, as for a number out of range.
    }
    throw new Wrong("give a whole number from %d to %d".formatted(least, most));
  }

  private static short copies(String value) {
    if (value.equals("-1")) {
      return -1;
    }
    try {
      return (short) integer(value, 1, 100);
    } catch (Wrong e) {
      throw new Wrong("give a whole number from 1 to 100, or -1 for the cluster's default");
    }
  }

  private static Topics topics(String value) {
    return new Topics(name(value));
  }

  private static String name(String value) {
    if (!NAME.matcher(value).matches()) {
      throw new Wrong("use 1 to 150 letters, digits, '.', '_' or '-'");
    }
    return value;
  }

  private static Optional<Duration> retention(String value) {
    if (value.equals("forever")) {
      return Optional.empty();
    }
    try {
      return Optional.of(age(value));
    } catch (Wrong e) {
      throw new Wrong("give 'forever', or hours or days such as 12h or 90d");
    }
  }

  private static Duration age(String value) {
    Matcher age = AGE.matcher(value);
    if (!age.matches() || Integer.parseInt(age.group(1)) == 0) {
      throw new Wrong("give hours or days, such as 12h or 90d");
    }
    int number = Integer.parseInt(age.group(1));
    return age.group(2).equals("h") ? Duration.ofHours(number) : Duration.ofDays(number);
  }

  private static double similarity(String value) {
    try {
      double number = Double.parseDouble(value);
      if (number > 0 && number <= 1) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Said below, as for a number out of range.
    }
    throw new Wrong("give a number above 0, to 1");
  }

  private static OptionalDouble rate(String value) {
    if (value.equals("max")) {
      return OptionalDouble.empty();
    }
    Matcher rate = RATE.matcher(value);
    if (!rate.matches() || Double.parseDouble(rate.group(1)) <= 0) {
      throw new Wrong("give 'max', or articles a second above 0 such as 50 or 50/s");
    }
    return OptionalDouble.of(Double.parseDouble(rate.group(1)));
  }

  private static Address address(String value) {
    try {
      return Address.parse(value);
    } catch (IllegalArgumentException e) {
      throw new Wrong("give HOST:PORT, such as 127.0.0.1:8700");
    }
  }

  private static String token(String value) {
    if (!TOKEN.matcher(value).matches()) {
      throw new Wrong("use 12 to 200 letters, digits, '.', '_', '~' or '-'");
    }
    return value;
  }

  private static boolean console(String value) {
    return switch (value) {
      case "console" -> true;
      case "file" -> false;
      default -> throw new Wrong("give 'file' or 'console'");
    };
  }

  /** What would be right, for a fault. */
  private static final class Wrong extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    Wrong(String rule) {
      super(rule);
    }
  }
}
