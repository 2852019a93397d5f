package io.newsreel.processor.duplicates;

/**
 * What a text is recognised by when it is printed again.
 *
 * <p>Three things of falling strength and size: the <em>shingles</em> decide and stay at home; the
 * <em>sketch</em> goes with the bands, so that most of those who share a band by chance need not be
 * compared; the <em>bands</em> find candidates.
 *
 * @param shingles the text's shingles
 * @param key what it is found by; null where the text is too short to be compared
 */
public record Signature(Shingles shingles, SearchKey key) {

  /** Texts of fewer words are not compared: "Photo gallery" is nobody's reprint. */
  private static final int FEWEST_WORDS = 12;

  /** The signature of a text too short to be compared: similar to nothing. */
  public static final Signature NONE = new Signature(Shingles.NONE, null);

  /** The signature of a text. */
  public static Signature of(String text) {
    ShingleReader reader = ShingleReader.of(text);
    if (reader.words() < FEWEST_WORDS) {
      return NONE;
    }
    SearchKey.Head head = SearchKey.Head.of(reader.shingles(), reader.size());
    Shingles shingles = Shingles.of(reader.shingles(), reader.size());
    return new Signature(shingles, SearchKey.of(shingles, head));
  }

  /** Whether the text was too short to have a signature. */
  public boolean isNone() {
    return key == null;
  }

  /** Equal for equal texts; 0 if there is none. */
  public int fingerprint() {
    return isNone() ? 0 : shingles.hashCode() | 1;
  }
}
