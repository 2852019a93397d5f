package io.newsreel.processor.clean;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;

/** Reads the times that pages state: ISO 8601 in the shapes met in the wild, else RFC 1123. */
final class PageTimes {

  private PageTimes() {}

  /**
   * The instant, or null. A time without a zone is taken as UTC, a day without a time as its start.
   */
  static Instant parse(String written) {
    if (written == null || written.length() < 8 || written.length() > 40) {
      return null;
    }
    String text = written.trim();
    if (text.length() > 10 && text.charAt(10) == ' ') {
      text = text.substring(0, 10) + 'T' + text.substring(11).replace(" ", "");
    }
    text = text.replaceFirst("([+-]\\d{2})(\\d{2})$", "$1:$2");
    try {
      if (text.length() == 10) {
        return LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC);
      }
      if (Character.isLetter(text.charAt(0))) {
        return OffsetDateTime.parse(written.trim(), DateTimeFormatter.RFC_1123_DATE_TIME)
            .toInstant();
      }
      boolean zoned = text.endsWith("Z") || text.matches(".*T.*[+-]\\d{2}(:\\d{2})?$");
      return zoned
          ? OffsetDateTime.parse(text).toInstant()
          : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
