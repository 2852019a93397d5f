package io.newsreel.cli.pipeline;

/** What a processor is there for. */
public enum Work {
  /** A corpus: its clock is that of the articles, and everything there is gets a summary, too. */
  REPLAY,
  /** The news as it comes: windows end now. */
  LIVE
}
