package io.newsreel.bench.profile;

import java.util.List;
import jdk.jfr.consumer.RecordedFrame;

/**
 * Which stage a sampled stack belongs to: that of the innermost frame whose class is in the table.
 * So hashing called by the duplicates stage counts for the duplicates stage, and a state store
 * called by the counts stage for the state stores, which are what it costs.
 */
final class Stages {

  private record Rule(String prefix, String stage) {}

  private static final String OURS = "io.newsreel.processor.";

  /** The first prefix that fits decides; longer ones stand first. */
  private static final List<Rule> RULES =
      List.of(
          new Rule(OURS + "clean.LearnedBlocks", "learned blocks"),
          new Rule(OURS + "clean.", "clean"),
          new Rule(OURS + "text.", "tokens and terms"),
          new Rule(OURS + "subjects.", "subjects"),
          new Rule(OURS + "actors.", "actors"),
          new Rule(OURS + "duplicates.Signature", "signature"),
          new Rule(OURS + "duplicates.", "duplicates"),
          new Rule(OURS + "index.", "duplicates"),
          new Rule(OURS + "counts.", "counts"),
          new Rule(OURS + "summaries.", "summaries"),
          new Rule(OURS + "annotate.", "annotate, ninjs"),
          new Rule(OURS + "rows.", "rows"),
          new Rule(OURS + "binary.", "binary serdes"),
          new Rule("io.newsreel.events.JsonSerde.read", "JSON read"),
          new Rule("io.newsreel.events.JsonSerde", "JSON write"),
          new Rule("io.newsreel.events.CloudEvents", "headers"),
          new Rule("io.newsreel.bench.", "bench itself"),
          new Rule("org.rocksdb.", "state stores"),
          new Rule("org.apache.kafka.streams.state.", "state stores"),
          new Rule("org.apache.kafka.clients.producer.", "producer"),
          new Rule("org.apache.kafka.clients.consumer.", "consumer"),
          new Rule("org.apache.kafka.streams.", "streams runtime"),
          new Rule("kafka.", "broker"),
          new Rule("org.apache.kafka.server.", "broker"),
          new Rule("org.apache.kafka.storage.", "broker"),
          new Rule("org.apache.kafka.coordinator.", "broker"),
          new Rule("org.apache.kafka.raft.", "broker"));

  private Stages() {}

  /**
   * The stage of a stack.
   *
   * @param frames innermost first
   * @param thread the thread's name, for stacks without a known frame
   */
  static String of(List<RecordedFrame> frames, String thread) {
    for (RecordedFrame frame : frames) {
      String method = frame.getMethod().getType().getName() + "." + frame.getMethod().getName();
      for (Rule rule : RULES) {
        if (method.startsWith(rule.prefix)) {
          return rule.stage;
        }
      }
    }
    return ThreadGroups.of(thread) + ", other";
  }
}
