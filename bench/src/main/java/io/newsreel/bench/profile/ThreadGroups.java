package io.newsreel.bench.profile;

/** Groups of threads by their names. */
final class ThreadGroups {

  static final String STREAMS = "stream threads";

  private ThreadGroups() {}

  static String of(String thread) {
    if (thread.contains("-StreamThread-") && !thread.contains("producer-network")) {
      return thread.startsWith("kafka-producer") ? "producer network" : STREAMS;
    }
    if (thread.startsWith("kafka-producer") || thread.contains("producer-network")) {
      return "producer network";
    }
    if (thread.startsWith("data-plane-kafka-request")) {
      return "broker requests";
    }
    if (thread.startsWith("data-plane-kafka-network")) {
      return "broker network";
    }
    return "other threads";
  }
}
