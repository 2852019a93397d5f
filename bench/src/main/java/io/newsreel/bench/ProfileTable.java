package io.newsreel.bench;

import io.newsreel.bench.profile.CpuProfile;
import io.newsreel.bench.profile.StageSamples;
import java.util.Comparator;
import java.util.Map;

/** A profile as a Markdown table. */
final class ProfileTable {

  private ProfileTable() {}

  static String of(CpuProfile profile, long articles) {
    StringBuilder text = new StringBuilder();
    text.append("CPU by thread, as the operating system counts it:\n\n");
    text.append("| threads | CPU s | µs an article |\n|---|---:|---:|\n");
    profile
        .cpuByThreadGroup()
        .forEach(
            (group, seconds) ->
                text.append(
                    "| %s | %.1f | %.0f |%n".formatted(group, seconds, seconds * 1e6 / articles)));
    Map<String, StageSamples> stages = profile.samples(null);
    double all = stages.values().stream().mapToDouble(StageSamples::weight).sum();
    text.append("\nSamples by stage, all threads:\n\n");
    text.append("| stage | share | most of it in |\n|---|---:|---|\n");
    stages.entrySet().stream()
        .sorted(Comparator.comparingDouble(e -> -e.getValue().weight()))
        .forEach(
            stage ->
                text.append(
                    "| %s | %.1f %% | %s |%n"
                        .formatted(
                            stage.getKey(),
                            100 * stage.getValue().weight() / all,
                            stage.getValue().leading(5))));
    return text.toString();
  }
}
