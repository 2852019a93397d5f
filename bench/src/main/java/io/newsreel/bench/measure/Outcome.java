package io.newsreel.bench.measure;

/**
 * What one run of an application took.
 *
 * @param articles how many articles
 * @param seconds from the first article to the last piece of work of any kind; not counted is the
 *     wait for the last commit, which is the same for both applications
 * @param articleSeconds from the first article to the last one read; what follows is the rest of
 *     the work behind it (counts, verdicts, summaries)
 * @param cpuSeconds CPU time of the whole process meanwhile: application, broker, collector
 * @param memory peaks of memory meanwhile
 * @param state what it keeps
 */
public record Outcome(
    long articles,
    double seconds,
    double articleSeconds,
    double cpuSeconds,
    MemoryPeaks memory,
    StateSize state) {

  /** Articles a second. */
  public double rate() {
    return articles / seconds;
  }
}
