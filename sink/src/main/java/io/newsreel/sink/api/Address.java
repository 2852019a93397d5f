package io.newsreel.sink.api;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a server listens.
 *
 * @param host a name or number of this machine
 * @param port a port, or 0 for any that is free
 */
public record Address(String host, int port) {

  private static final Pattern FORM =
      Pattern.compile("(\\[[0-9a-fA-F:.]+\\]|[^\\s:\\[\\]]+):(\\d{1,5})");

  /**
   * Reads {@code HOST:PORT}.
   *
   * @throws IllegalArgumentException if it is no such thing
   */
  public static Address parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches() || Integer.parseInt(form.group(2)) > 65_535) {
      throw new IllegalArgumentException("'%s' is not HOST:PORT".formatted(text));
    }
    return new Address(form.group(1), Integer.parseInt(form.group(2)));
  }

  /** Whether only this machine can reach it. */
  public boolean local() {
    return host.equals("localhost")
        || host.equals("[::1]")
        || host.matches("127\\.\\d+\\.\\d+\\.\\d+");
  }

  @Override
  public String toString() {
    return host + ":" + port;
  }
}
