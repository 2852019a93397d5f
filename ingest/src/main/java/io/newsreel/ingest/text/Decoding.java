package io.newsreel.ingest.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Turns bytes of unknown encoding into text, or says why they are none.
 *
 * <p>In this order: a byte-order mark of UTF-8 or UTF-16 is believed; NUL bytes mean binary; valid
 * UTF-8 is UTF-8. Otherwise whatever is valid UTF-8 is kept and each stray byte is read as
 * windows-1252, if that gives plausible text: no unassigned bytes, no control characters, and the
 * stray bytes a small part of the letters, which tells western European text from Cyrillic or Greek
 * in an encoding of their own.
 */
public final class Decoding {

  /**
   * Letters read from stray bytes as a share of all letters, at most. French text has about 4 %, a
   * short phrase rich in accents a third; a Cyrillic text in windows-1251 with Latin names in it
   * more than 80 %.
   */
  private static final double MAX_STRAY = 0.4;

  private Decoding() {}

  /** What became of the bytes. */
  public sealed interface Result {}

  /**
   * They are text.
   *
   * @param text the text, without byte-order mark
   * @param warning what was doubtful about the encoding, as the end of a sentence; else null
   */
  public record Decoded(String text, String warning) implements Result {}

  /**
   * They are no text.
   *
   * @param reason why, and what to do, as the end of a sentence: {@code holds NUL bytes, …}
   */
  public record Undecodable(String reason) implements Result {}

  /** Decodes a whole document or line. */
  public static Result decode(byte[] bytes) {
    return decode(bytes, null);
  }

  /**
   * Decodes a whole document or line.
   *
   * @param declared the encoding that the document itself names, used where the bytes are no UTF-8;
   *     or null
   */
  public static Result decode(byte[] bytes, Charset declared) {
    Charset marked = byteOrderMark(bytes);
    if (marked != null) {
      int mark = marked.equals(StandardCharsets.UTF_8) ? 3 : 2;
      return strict(bytes, mark, marked)
          .<Result>map(text -> new Decoded(text, null))
          .orElseGet(
              () ->
                  new Undecodable(
                      "begins with the byte-order mark of %s but is no valid %s; save it as UTF-8"
                          .formatted(marked, marked)));
    }
    if (holdsNul(bytes, bytes.length)) {
      return new Undecodable(
          "holds NUL bytes, so it is binary or UTF-16 without a byte-order mark;"
              + " save it as UTF-8 text");
    }
    // The JDK decodes whole strings several times faster than a decoder does, but replaces what is
    // malformed: only then is a second look needed.
    String quick = new String(bytes, StandardCharsets.UTF_8);
    if (quick.indexOf('\uFFFD') < 0) {
      return new Decoded(quick, null);
    }
    return strict(bytes, 0, StandardCharsets.UTF_8)
        .<Result>map(text -> new Decoded(text, null))
        .orElseGet(() -> legacy(bytes, declared));
  }

  /** Whether one of the first bytes is NUL, which no text in UTF-8 or windows-1252 has. */
  public static boolean holdsNul(byte[] bytes, int length) {
    for (int i = 0; i < length; i++) {
      if (bytes[i] == 0) {
        return true;
      }
    }
    return false;
  }

  /** The encoding that a byte-order mark at the start tells: UTF-8, UTF-16BE or LE; else null. */
  public static Charset byteOrderMark(byte[] bytes) {
    if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
      return StandardCharsets.UTF_8;
    }
    if (starts(bytes, 0xFE, 0xFF)) {
      return StandardCharsets.UTF_16BE;
    }
    return starts(bytes, 0xFF, 0xFE) ? StandardCharsets.UTF_16LE : null;
  }

  private static boolean starts(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static Optional<String> strict(byte[] bytes, int from, Charset charset) {
    try {
      ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
      return Optional.of(charset.newDecoder().decode(in).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static Result legacy(byte[] bytes, Charset declared) {
    if (declared != null && !declared.equals(StandardCharsets.UTF_8)) {
      var text = strict(bytes, 0, declared);
      if (text.isPresent()) {
        return new Decoded(text.get(), null);
      }
    }
    return windows1252(bytes);
  }

  private static Result windows1252(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    int stray = 0;
    boolean plausible = true;
    while (true) {
      CoderResult result = decoder.decode(in, out, true);
      if (result.isUnderflow()) {
        break;
      }
      for (int i = 0; i < result.length(); i++) {
        int unit = in.get() & 0xFF;
        plausible &= !Windows1252.unassigned(unit);
        char read = Windows1252.decode(unit);
        stray += Character.isLetter(read) ? 1 : 0;
        out.put(read);
      }
      decoder.reset();
    }
    String text = out.flip().toString();
    if (plausible && stray <= MAX_STRAY * letters(text) && !holdsControls(text)) {
      return new Decoded(text, "is no valid UTF-8 and was read as windows-1252");
    }
    return new Undecodable("is neither UTF-8 nor plausible windows-1252; convert it to UTF-8");
  }

  private static long letters(String text) {
    return text.chars().filter(Character::isLetter).count();
  }

  private static boolean holdsControls(String text) {
    return text.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f');
  }
}
