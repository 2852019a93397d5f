package io.newsreel.bench.measure;

import java.util.ArrayList;
import java.util.List;

/**
 * What one run of an application took.
 *
 * @param articles how many articles
 * @param seconds from the first article to the last piece of work of any kind; not counted is the
 *     wait for the last commit, which is the same for both applications
 * @param articleSeconds from the first article to the last one read; what follows is the rest of
 *     the work behind it (counts, verdicts, summaries)
 * @param tenths seconds from the first article until each tenth of the articles had been read
 * @param cpuSeconds CPU time of the whole process meanwhile: application, broker, collector
 * @param memory peaks of memory meanwhile
 * @param state what it keeps
 */
public record Outcome(
    long articles,
    double seconds,
    double articleSeconds,
    List<Double> tenths,
    double cpuSeconds,
    MemoryPeaks memory,
    StateSize state) {

  /** Articles a second. */
  public double rate() {
    return articles / seconds;
  }

  /** Articles read a second in each tenth of the run: flat if the cost does not grow. */
  public List<Double> ratesByTenth() {
    List<Double> rates = new ArrayList<>();
    double before = 0;
    for (double until : tenths) {
      rates.add(articles / 10.0 / (until - before));
      before = until;
    }
    return rates;
  }
}
