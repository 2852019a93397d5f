package io.newsreel.processor.extracts;

/** What keeps a sentence out of a summary, from nothing to everything. */
enum Flaw {
  /** A whole sentence that can be read by itself. */
  NONE,
  /** A sentence, but one that needs its neighbours, asks, or is very short or long. */
  WEAK,
  /** No sentence of the report: a caption, a byline, a heading, a note to the reader. */
  UNFIT
}
