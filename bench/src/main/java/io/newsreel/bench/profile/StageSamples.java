package io.newsreel.bench.profile;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jdk.jfr.consumer.RecordedFrame;

/** The samples of one stage. */
public final class StageSamples {

  private final Map<String, Double> byMethod = new HashMap<>();
  private double weight;

  void add(List<RecordedFrame> frames, double sampleWeight) {
    weight += sampleWeight;
    // The innermost method of ours says more than the JDK's beneath it.
    RecordedFrame told =
        frames.stream()
            .filter(frame -> frame.getMethod().getType().getName().startsWith("io.newsreel"))
            .findFirst()
            .orElse(frames.get(0));
    String type = told.getMethod().getType().getName();
    String method = type.substring(type.lastIndexOf('.') + 1) + "." + told.getMethod().getName();
    byMethod.merge(method, sampleWeight, Double::sum);
  }

  /** How many samples. */
  public double weight() {
    return weight;
  }

  /** The methods with most samples, each with its share of the stage. */
  public String leading(int count) {
    return byMethod.entrySet().stream()
        .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder()))
        .limit(count)
        .map(entry -> "%s %.0f%%".formatted(entry.getKey(), 100 * entry.getValue() / weight))
        .collect(Collectors.joining(", "));
  }
}
