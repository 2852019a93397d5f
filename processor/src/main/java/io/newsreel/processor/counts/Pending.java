package io.newsreel.processor.counts;

/**
 * What has changed and is not given out yet is kept in memory. So that a crash does not lose it, it
 * is noted down where it lies: hours that have changes, and rows and stories that an article has
 * left, because the entries tell nothing of those any more.
 */
interface Pending {

  /** Notes an hour, numbered from the epoch, with changes. */
  void hour(int hour);

  /** Notes a row that an article has left, with what it had put in. */
  void left(int bucket, Contribution contribution);

  /** Notes a story that an article has left. */
  void left(String story);

  /** Forgets everything noted: it has been given out. */
  void clear();

  /** Receives what was noted. */
  interface Noted {
    /** An hour with changes. */
    void hour(int hour);

    /** A row that an article has left, with what it had put in. */
    void left(int bucket, Contribution contribution);

    /** A story that an article has left. */
    void left(String story);
  }

  /** Hands over what is noted. */
  void forEach(Noted noted);
}
