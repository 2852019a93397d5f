package io.newsreel.processor.counts;

import java.util.List;

/** Where it is kept which articles a story has. */
interface Members {

  /** Puts an article into a story. */
  void put(String story, EntryKey article);

  /** Takes an article out of a story. */
  void delete(String story, EntryKey article);

  /** The articles of a story, the earliest buckets first. */
  List<EntryKey> of(String story);
}
