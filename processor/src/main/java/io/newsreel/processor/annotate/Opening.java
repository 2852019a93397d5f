package io.newsreel.processor.annotate;

/** The beginning of a body, as far as a story is told out of it. */
final class Opening {

  /** News says what matters first: some four sentences. */
  private static final int LONGEST = 700;

  private Opening() {}

  /**
   * The first sentences of a body. Places in it are places in the body.
   *
   * @return at most 700 characters, up to the end of a sentence or block; empty where the first is
   *     longer
   */
  static String of(String body) {
    if (body.length() <= LONGEST) {
      return body;
    }
    for (int end = LONGEST; end > 0; end--) {
      char next = body.charAt(end);
      if (next == '\n' || (Character.isWhitespace(next) && endsSentence(body, end))) {
        return body.substring(0, end);
      }
    }
    return "";
  }

  private static boolean endsSentence(String body, int end) {
    int last = end - 1;
    while (last > 0 && isClosing(body.charAt(last))) {
      last--;
    }
    return ".!?…".indexOf(body.charAt(last)) >= 0;
  }

  private static boolean isClosing(char c) {
    return "\"'”’»)".indexOf(c) >= 0;
  }
}
