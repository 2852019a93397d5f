package io.newsreel.processor.clean;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the times that pages state: ISO 8601 in the shapes met in the wild, RFC 1123, days written
 * out in English, seconds or milliseconds since 1970, and the day in an address.
 */
final class PageTimes {

  private static final List<DateTimeFormatter> DAYS =
      List.of(
          DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.ENGLISH),
          DateTimeFormatter.ofPattern("MMM d, uuuu", Locale.ENGLISH),
          DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH),
          DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH),
          DateTimeFormatter.ofPattern("uuuu/M/d", Locale.ENGLISH),
          DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ENGLISH));

  /** /2024/03/03/, /2024/mar/03/ and 2024-03-03, each parted from other figures. */
  private static final Pattern IN_ADDRESS =
      Pattern.compile(
          "(?<!\\d)((?:19|20)\\d{2})[/-](\\d{1,2}|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
              + "[/-](\\d{1,2})(?!\\d)");

  private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

  private PageTimes() {}

  /**
   * The instant, or null. A time without a zone is taken as UTC, a day without a time as its start.
   */
  static Instant parse(String written) {
    if (written == null || written.length() < 8 || written.length() > 40) {
      return null;
    }
    String text = written.trim();
    Instant iso = text.chars().allMatch(Character::isDigit) ? epoch(text) : iso(text);
    return iso != null ? iso : day(text);
  }

  private static Instant iso(String written) {
    String text = written;
    if (text.length() > 10 && text.charAt(10) == ' ') {
      text = text.substring(0, 10) + 'T' + text.substring(11).replace(" ", "");
    }
    text = text.replaceFirst("([+-]\\d{2})(\\d{2})$", "$1:$2").replaceFirst("UTC$|GMT$", "Z");
    try {
      if (text.length() == 10) {
        return LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC);
      }
      if (text.length() > 3 && text.charAt(3) == ',') {
        return OffsetDateTime.parse(written, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      }
      boolean zoned = text.endsWith("Z") || text.matches(".*T.*[+-]\\d{2}(:\\d{2})?$");
      return zoned
          ? OffsetDateTime.parse(text).toInstant()
          : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private static Instant epoch(String digits) {
    return switch (digits.length()) {
      case 10 -> Instant.ofEpochSecond(Long.parseLong(digits));
      case 13 -> Instant.ofEpochMilli(Long.parseLong(digits));
      default -> null;
    };
  }

  private static Instant day(String text) {
    for (DateTimeFormatter format : DAYS) {
      try {
        return LocalDate.parse(text, format).atStartOfDay().toInstant(ZoneOffset.UTC);
      } catch (DateTimeParseException notThisForm) {
        // The next form, then.
      }
    }
    return null;
  }

  /** The start of the day that an address has in its path, or null. */
  static Instant inAddress(String url) {
    if (url == null) {
      return null;
    }
    Matcher day = IN_ADDRESS.matcher(url.toLowerCase(Locale.ROOT));
    while (day.find()) {
      String month = day.group(2);
      int number =
          Character.isDigit(month.charAt(0))
              ? Integer.parseInt(month)
              : MONTHS.indexOf(month) / 3 + 1;
      try {
        return LocalDate.of(Integer.parseInt(day.group(1)), number, Integer.parseInt(day.group(3)))
            .atStartOfDay()
            .toInstant(ZoneOffset.UTC);
      } catch (DateTimeException noDay) {
        // Figures of another kind.
      }
    }
    return null;
  }
}
