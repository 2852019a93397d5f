package io.newsreel.processor.clean;

import io.newsreel.events.Analysis.Dropped;
import io.newsreel.processor.text.Tokens;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The lines of one article and what the rules have said about each so far; one thread's own. */
final class Judgement {

  private final Lines lines;
  private final CueIndex.Hit[] hits;
  private final String[] reasons;

  /** How many lines matched a cue, by its id. */
  private final Map<String, Integer> hitsOf = new HashMap<>();

  Judgement(Lines lines) {
    this.lines = lines;
    this.hits = new CueIndex.Hit[lines.all().size()];
    this.reasons = new String[lines.all().size()];
  }

  int size() {
    return reasons.length;
  }

  Line line(int i) {
    return lines.all().get(i);
  }

  /** The cue that the line matched, or null. */
  CueIndex.Hit hit(int i) {
    return hits[i];
  }

  /** Whether any line matched a cue. */
  boolean anyHit() {
    return !hitsOf.isEmpty();
  }

  /** A line has matched a cue, its only one. */
  void matched(int i, CueIndex.Hit hit) {
    hits[i] = hit;
    hitsOf.merge(hit.cue().id(), 1, Integer::sum);
  }

  /** How many lines matched a cue. */
  int hits(Cue cue) {
    return hitsOf.getOrDefault(cue.id(), 0);
  }

  boolean isDropped(int i) {
    return reasons[i] != null;
  }

  /** Whether a cue says that the line is content. */
  boolean isProtected(int i) {
    return hits[i] != null && hits[i].cue().kind() == Cue.Kind.KEEP;
  }

  /** Drops a line; the first reason stays, and a line that a cue protects stays too. */
  void drop(int i, String reason) {
    if (reasons[i] == null && !isProtected(i)) {
      reasons[i] = reason;
    }
  }

  List<Block> kept() {
    List<Block> kept = new ArrayList<>(reasons.length);
    for (int i = 0; i < reasons.length; i++) {
      if (reasons[i] == null) {
        kept.add(new Block(line(i).text(), line(i).number()));
      }
    }
    return kept;
  }

  /** The words of the lines that are kept. */
  Tokens words() {
    boolean[] kept = new boolean[reasons.length];
    for (int i = 0; i < reasons.length; i++) {
      kept[i] = reasons[i] == null;
    }
    return lines.wordsOf(kept);
  }

  List<Dropped> dropped() {
    List<Dropped> dropped = new ArrayList<>();
    for (int i = 0; i < reasons.length; i++) {
      if (reasons[i] != null) {
        dropped.add(new Dropped(line(i).text(), line(i).number(), reasons[i]));
      }
    }
    return dropped;
  }
}
