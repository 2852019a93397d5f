package io.newsreel.bench;

import io.newsreel.bench.measure.Outcome;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a run of the bench found.
 *
 * @param articles articles of the corpus
 * @param corpusBytes their size as JSON
 * @param passThrough the baseline, a run a round
 * @param pipeline the pipeline, a run a round
 */
record Report(int articles, long corpusBytes, List<Outcome> passThrough, List<Outcome> pipeline) {

  /** The pipeline's rate as part of the baseline's: the median of the rounds. */
  double ratio() {
    double[] ratios = new double[pipeline.size()];
    for (int i = 0; i < ratios.length; i++) {
      ratios[i] = pipeline.get(i).rate() / passThrough.get(i).rate();
    }
    Arrays.sort(ratios);
    return ratios[ratios.length / 2];
  }

  /** For people. */
  String text() {
    StringBuilder text = new StringBuilder();
    text.append(line("corpus", "%,d articles, %,d bytes each", articles, corpusBytes / articles));
    for (int i = 0; i < pipeline.size(); i++) {
      text.append(timing("pass-through", passThrough.get(i)));
      text.append(timing("pipeline", pipeline.get(i)));
    }
    text.append(line("ratio", "%.3f", ratio()));
    Outcome last = pipeline.get(pipeline.size() - 1);
    StringBuilder tenths = new StringBuilder();
    last.ratesByTenth().forEach(rate -> tenths.append(" %,.0f".formatted(rate)));
    text.append(line("pipeline, tenth by tenth", "%s", tenths.toString().strip()));
    text.append(
        line(
            "state an article",
            "%,d bytes in stores, %,d in changelogs, %,d in topics between stages",
            last.state().stores() / articles,
            last.state().changelogs() / articles,
            last.state().repartition() / articles));
    StringBuilder published = new StringBuilder();
    last.state()
        .published()
        .forEach((topic, size) -> published.append(" %s %,d".formatted(topic, size / articles)));
    text.append(line("bytes an article in topics", "%s", published.toString().strip()));
    return text.toString();
  }

  /** For programs. */
  Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("articles", articles);
    json.put("corpusBytes", corpusBytes);
    json.put("ratio", ratio());
    json.put("passThroughRates", passThrough.stream().map(Outcome::rate).toList());
    json.put("pipelineRates", pipeline.stream().map(Outcome::rate).toList());
    json.put("pipelineRatesByTenth", pipeline.stream().map(Outcome::ratesByTenth).toList());
    json.put("passThrough", passThrough);
    json.put("pipeline", pipeline);
    return json;
  }

  private static String timing(String name, Outcome outcome) {
    return line(
        name,
        "%,.0f articles/s: %.1f s (articles read after %.1f s), CPU %.1f s; peak memory %,d MB resident, %,d MB heap, %,d MB live",
        outcome.rate(),
        outcome.seconds(),
        outcome.articleSeconds(),
        outcome.cpuSeconds(),
        outcome.memory().resident() >> 20,
        outcome.memory().heap() >> 20,
        outcome.memory().live() >> 20);
  }

  private static String line(String name, String format, Object... values) {
    return "%-28s%s%n".formatted(name, String.format(Locale.ROOT, format, values));
  }
}
