package io.newsreel.processor.subjects;

/** A stored query that cannot be read; the message quotes the query and the place. */
public final class QuerySyntaxException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private static final int SHOWN = 30;

  /**
   * @param query the query
   * @param position index of the character at fault
   * @param problem what is wrong and what to do
   */
  QuerySyntaxException(String query, int position, String problem) {
    super("%s, at character %d: %s".formatted(problem, position + 1, around(query, position)));
  }

  /** The query with the place marked; of a long query only what stands around it. */
  private static String around(String query, int position) {
    int at = Math.min(position, query.length());
    int from = Math.max(0, at - SHOWN);
    int to = Math.min(query.length(), at + SHOWN);
    return (from > 0 ? "…" : "")
        + query.substring(from, at)
        + "»here»"
        + query.substring(at, to)
        + (to < query.length() ? "…" : "");
  }
}
