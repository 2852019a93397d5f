package io.newsreel.ingest.sources;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Reads the times that feeds and archives write: ISO 8601 (with an offset, or local and then taken
 * as UTC, or a date alone, which is its midnight in UTC), RFC 1123, seconds or milliseconds since
 * 1970.
 */
final class PublicationTime {

  /** As seconds this is the year 5138, as milliseconds 1973: what is larger is milliseconds. */
  private static final BigDecimal MILLIS_FROM = BigDecimal.valueOf(100_000_000_000L);

  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

  /** The zone names of RFC 822, which RFC 1123 still allows and feeds still write. */
  private static final Map<String, String> ZONES =
      Map.ofEntries(
          Map.entry("UT", "+0000"),
          Map.entry("UTC", "+0000"),
          Map.entry("Z", "+0000"),
          Map.entry("EST", "-0500"),
          Map.entry("EDT", "-0400"),
          Map.entry("CST", "-0600"),
          Map.entry("CDT", "-0500"),
          Map.entry("MST", "-0700"),
          Map.entry("MDT", "-0600"),
          Map.entry("PST", "-0800"),
          Map.entry("PDT", "-0700"));

  private static final Pattern NUMBER = Pattern.compile("-?\\d{5,}(\\.\\d+)?");
  private static final Pattern SPACED_ISO = Pattern.compile("\\d{4}-\\d\\d-\\d\\d +\\d.*");

  private static final DateTimeFormatter ISO =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .optionalStart()
          .appendLiteral('T')
          .append(DateTimeFormatter.ISO_LOCAL_TIME)
          .optionalStart()
          .appendPattern("[XXX][XX][X]")
          .optionalEnd()
          .optionalStart()
          .appendLiteral('[')
          .appendZoneRegionId()
          .appendLiteral(']')
          .optionalEnd()
          .optionalEnd()
          .toFormatter(Locale.ROOT);

  private PublicationTime() {}

  /** The time that a text states, or empty if it states none. */
  static Optional<Instant> parse(String text) {
    String stated = text.strip();
    if (NUMBER.matcher(stated).matches()) {
      return ofEpoch(new BigDecimal(stated));
    }
    return attempt(() -> iso(stated)).or(() -> attempt(() -> rfc1123(stated)));
  }

  private static Optional<Instant> attempt(Supplier<Instant> reading) {
    try {
      return sane(reading.get());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The time so many seconds or milliseconds after the start of 1970 in UTC. */
  static Optional<Instant> ofEpoch(BigDecimal number) {
    BigDecimal millis = number.abs().compareTo(MILLIS_FROM) < 0 ? number.movePointRight(3) : number;
    boolean fits = millis.abs().compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) < 0;
    return fits ? sane(Instant.ofEpochMilli(millis.longValue())) : Optional.empty();
  }

  private static Optional<Instant> sane(Instant time) {
    return time.isBefore(FIRST) || time.isAfter(LAST) ? Optional.empty() : Optional.of(time);
  }

  private static Instant iso(String stated) {
    String joined =
        SPACED_ISO.matcher(stated).matches()
            ? stated.replaceFirst(" +", "T").replace(" ", "").replace("UTC", "Z")
            : stated;
    TemporalAccessor parsed =
        ISO.parseBest(joined, ZonedDateTime::from, LocalDateTime::from, LocalDate::from);
    if (parsed instanceof ZonedDateTime zoned) {
      return zoned.toInstant();
    }
    return parsed instanceof LocalDateTime local
        ? local.toInstant(ZoneOffset.UTC)
        : LocalDate.from(parsed).atStartOfDay().toInstant(ZoneOffset.UTC);
  }

  private static Instant rfc1123(String stated) {
    int zone = stated.lastIndexOf(' ') + 1;
    String name = stated.substring(zone);
    String offset = ZONES.getOrDefault(name, name);
    return Instant.from(
        DateTimeFormatter.RFC_1123_DATE_TIME.parse(stated.substring(0, zone) + offset));
  }
}
