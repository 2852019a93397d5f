package io.newsreel.processor.counts;

/** What is counted. The codes stand in keys and records. */
public enum CountKind {
  /** Articles by actor. */
  ACTOR(0),
  /** Articles by subject. */
  SUBJECT(1);

  private static final CountKind[] VALUES = values();

  private final int code;

  CountKind(int code) {
    this.code = code;
  }

  /** The kind as it stands in bytes. */
  public int code() {
    return code;
  }

  /** The kind with a code. */
  public static CountKind of(int code) {
    return VALUES[code];
  }
}
