package io.newsreel.cli.commands;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Times and durations as a person writes them on a command line. */
final class TimeTexts {

  private static final Pattern DURATION = Pattern.compile("(\\d{1,9})(ms|s|m|h|d)");

  private TimeTexts() {}

  /** A day in UTC ({@code 2026-03-01}) or a time with its offset ({@code 2026-03-01T08:00:00Z}). */
  static final class InstantConverter implements ITypeConverter<Instant> {
    @Override
    public Instant convert(String text) {
      try {
        return text.length() == 10
            ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
            : OffsetDateTime.parse(text).toInstant();
      } catch (DateTimeParseException e) {
        throw new TypeConversionException(
            "'%s' is no time: give a day such as 2026-03-01, or a time such as 2026-03-01T08:00:00Z"
                .formatted(text));
      }
    }
  }

  /** A number with its unit: {@code 500ms}, {@code 30s}, {@code 10m}, {@code 2h}, {@code 1d}. */
  static final class DurationConverter implements ITypeConverter<Duration> {
    @Override
    public Duration convert(String text) {
      Matcher duration = DURATION.matcher(text);
      if (!duration.matches()) {
        throw new TypeConversionException(
            "'%s' is no duration: give a number with ms, s, m, h or d, such as 10m"
                .formatted(text));
      }
      long number = Long.parseLong(duration.group(1));
      return switch (duration.group(2)) {
        case "ms" -> Duration.ofMillis(number);
        case "s" -> Duration.ofSeconds(number);
        case "m" -> Duration.ofMinutes(number);
        case "h" -> Duration.ofHours(number);
        default -> Duration.ofDays(number);
      };
    }
  }
}
