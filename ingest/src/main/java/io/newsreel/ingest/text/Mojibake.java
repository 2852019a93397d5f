package io.newsreel.ingest.text;

/**
 * Repairs text that was UTF-8, was read as windows-1252 or Latin-1, and was written as UTF-8 again.
 *
 * <p>Method, after the observation that <a href="https://ftfy.readthedocs.io/">ftfy</a> rests on:
 * characters whose windows-1252 bytes form a valid UTF-8 sequence hardly ever stand together in
 * text that was meant so. Hardly is not never: Turkish ends words in {@code â}, Portuguese writes
 * headlines in capitals that end in {@code Ã}, and either may be followed by a quotation mark. So a
 * sequence is replaced only if one of these holds, and is left as it is otherwise:
 *
 * <ol>
 *   <li>it decodes to punctuation, a currency or letter-like sign, an arrow, a ligature, a
 *       byte-order mark or an emoji, by lead characters after which nothing else is plausible
 *       ({@code â€™}, {@code â‚¬}, {@code ï¬}, {@code ðŸ…});
 *   <li>it is a pair led by {@code Â Ã Ä Å Ð Ñ} and its second character cannot follow a capital
 *       letter in correct text, or the capital stands where no capital can: after or before a
 *       lower-case letter ({@code cafÃ©}, {@code MÃ©xico}, {@code itÂ’s});
 *   <li>three or more sequences follow one another, as in any script but the Latin.
 * </ol>
 *
 * <p>Also: {@code Â} that lost its no-break space (before a space, or at a line's end, where no
 * capital can stand) is dropped, a repaired no-break space becomes a space, {@code â€} that lost
 * its last byte becomes {@code ”}, and lone C1 control characters become what they are in
 * windows-1252. Text encoded twice over is repaired in as many passes, up to three.
 */
public final class Mojibake {

  private static final int PASSES = 3;

  /** From this many sequences in a row on, chance is no explanation. */
  private static final int CERTAIN_RUN = 3;

  /** Second bytes after E2 that give punctuation, currencies, letter-like signs, arrows, maths. */
  private static final String AFTER_E2 = "\u0080\u0082\u0084\u0086\u0088";

  /** What may follow a capital letter in correct text, of the characters of bytes 80 to BF. */
  private static final String FOLLOWERS = "\u00A0\u00AD«»‹›‘’“”‚„…–—•·™®©²³¹°ºª€";

  private static final String OPENING = "“‘«‹„‚\"'([";

  private Mojibake() {}

  /** The text as it was meant; the same text where nothing is certain to be wrong. */
  public static String repair(String text) {
    String current = text;
    for (int pass = 0; pass < PASSES && suspect(current); pass++) {
      String repaired = new Pass(current).run();
      if (repaired.equals(current)) {
        return current;
      }
      current = repaired;
    }
    return current;
  }

  /** Whether the text holds a character that any rule begins with; most texts hold none. */
  private static boolean suspect(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80 && c <= 0xF4 && (c < 0xA0 || c >= 0xC2)) {
        return true;
      }
    }
    return false;
  }

  /** One walk through a text. */
  private static final class Pass {
    private final String in;
    private final StringBuilder out;
    private int at;
    private boolean afterRepair;

    Pass(String in) {
      this.in = in;
      this.out = new StringBuilder(in.length());
    }

    String run() {
      while (at < in.length()) {
        char c = in.charAt(at);
        if (c < 0x80 || !repairedHere(c)) {
          out.append(c);
          at++;
          afterRepair = false;
        } else {
          afterRepair = true;
        }
      }
      return out.toString();
    }

    private boolean repairedHere(char c) {
      int run = Sequence.run(in, at);
      if (run >= CERTAIN_RUN) {
        while (Sequence.codePoint(in, at) >= 0) {
          replace();
        }
        return true;
      }
      if (run > 0 && certain()) {
        replace();
        return true;
      }
      return run == 0 && remainder(c);
    }

    private void replace() {
      int codePoint = Sequence.codePoint(in, at);
      at += Sequence.length(in.charAt(at));
      if (codePoint == 0xA0) {
        out.append(' ');
      } else if (codePoint < 0xA0) {
        out.append(Windows1252.decode(codePoint));
      } else if (codePoint != 0xFEFF) {
        out.appendCodePoint(codePoint);
      }
    }

    private boolean certain() {
      int lead = in.charAt(at);
      int second = Windows1252.encode(in.charAt(at + 1));
      return switch (lead) {
        case 0xE2 -> AFTER_E2.indexOf(second) >= 0;
        case 0xEF -> second == 0xBB || second == 0xBF || second == 0xAC;
        case 0xF0 -> second == 0x9F;
        case 0xC2, 0xC3, 0xD0, 0xD1 -> certainPair();
        case 0xC4, 0xC5 -> certainScandinavian();
        default -> false;
      };
    }

    private boolean certainPair() {
      char second = in.charAt(at + 1);
      if (afterRepair || FOLLOWERS.indexOf(second) < 0 || Character.isLowerCase(before())) {
        return true;
      }
      if (Character.isLetter(before())) {
        return second != '’' && Character.isLowerCase(after(2));
      }
      return OPENING.indexOf(before()) < 0;
    }

    /** {@code Å} is a word and a unit ({@code 20 Å²}), so its neighbours must settle the matter. */
    private boolean certainScandinavian() {
      return afterRepair
          || Character.isLowerCase(before())
          || (!Character.isLetter(before())
              && FOLLOWERS.indexOf(in.charAt(at + 1)) < 0
              && Character.isLowerCase(after(2)));
    }

    /** What is left of a sequence that lost a part, and control characters. */
    private boolean remainder(char c) {
      if (c < 0xA0 && !Windows1252.unassigned(c)) {
        out.append(Windows1252.decode(c));
        at++;
        return true;
      }
      if (c == 'â' && after(1) == '€' && !Character.isLetterOrDigit(after(2))) {
        out.append('”');
        at += 2;
        return true;
      }
      if (c == 'Â' && Character.isWhitespace(after(1)) && strayCapital()) {
        at++;
        return true;
      }
      return false;
    }

    private boolean strayCapital() {
      if (!Character.isWhitespace(before())) {
        return !Character.isUpperCase(before()) && OPENING.indexOf(before()) < 0;
      }
      int i = out.length() - 1;
      while (i >= 0 && out.charAt(i) != '\n' && Character.isWhitespace(out.charAt(i))) {
        i--;
      }
      return i < 0 || !Character.isLetterOrDigit(out.charAt(i));
    }

    private char before() {
      return out.isEmpty() ? '\n' : out.charAt(out.length() - 1);
    }

    private char after(int offset) {
      return at + offset < in.length() ? in.charAt(at + offset) : '\n';
    }
  }

  /** Characters whose windows-1252 bytes are one UTF-8 sequence of two to four bytes. */
  private static final class Sequence {

    private Sequence() {}

    static int length(char lead) {
      return lead < 0xC2 || lead > 0xF4 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    }

    /** How many sequences follow one another from here; counting stops when it is certain. */
    static int run(String text, int from) {
      int count = 0;
      int at = from;
      while (count < CERTAIN_RUN && codePoint(text, at) >= 0) {
        at += length(text.charAt(at));
        count++;
      }
      return count;
    }

    /** The code point that the sequence here stands for, or -1 if there is none. */
    static int codePoint(String text, int at) {
      int length = at < text.length() ? length(text.charAt(at)) : 0;
      if (length == 0 || at + length > text.length()) {
        return -1;
      }
      int value = text.charAt(at) & (0x7F >> length);
      for (int i = 1; i < length; i++) {
        int unit = Windows1252.encode(text.charAt(at + i));
        if (unit < 0x80 || unit > 0xBF) {
          return -1;
        }
        value = value << 6 | (unit & 0x3F);
      }
      boolean overlong = value < (length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000);
      boolean surrogate = value >= 0xD800 && value <= 0xDFFF;
      return overlong || surrogate || value > Character.MAX_CODE_POINT ? -1 : value;
    }
  }
}
