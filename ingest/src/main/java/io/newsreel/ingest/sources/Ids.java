package io.newsreel.ingest.sources;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Ids of articles that come without one: the same address or content gives the same id. */
final class Ids {

  /** Of SHA-256; 128 bits keep a chance collision out of the question for any archive. */
  private static final int BYTES = 16;

  private Ids() {}

  /** The id of the article at an address in its canonical form. */
  static String ofUrl(String canonicalUrl) {
    return hash(canonicalUrl);
  }

  /** The id of an article with this headline, or null, and this text or HTML. */
  static String ofContent(String headline, String body) {
    return hash((headline == null ? "" : headline) + '\0' + body);
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
