package io.newsreel.processor.clean;

import io.newsreel.events.Analysis.Dropped;
import java.util.ArrayList;
import java.util.List;

/** The lines of one article and what the rules have said about each so far; one thread's own. */
final class Judgement {

  private final List<Line> lines;
  private final CueIndex.Hit[] hits;
  private final String[] reasons;
  private boolean anyHit;

  Judgement(List<Line> lines) {
    this.lines = lines;
    this.hits = new CueIndex.Hit[lines.size()];
    this.reasons = new String[lines.size()];
  }

  int size() {
    return lines.size();
  }

  Line line(int i) {
    return lines.get(i);
  }

  /** The cue that the line matched, or null. */
  CueIndex.Hit hit(int i) {
    return hits[i];
  }

  /** Whether any line matched a cue. */
  boolean anyHit() {
    return anyHit;
  }

  void matched(int i, CueIndex.Hit hit) {
    anyHit = true;
    hits[i] = hit;
  }

  /** How many lines matched a cue. */
  int hits(Cue cue) {
    int count = 0;
    for (CueIndex.Hit hit : hits) {
      count += hit != null && hit.cue().id().equals(cue.id()) ? 1 : 0;
    }
    return count;
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
    List<Block> kept = new ArrayList<>(lines.size());
    for (int i = 0; i < reasons.length; i++) {
      if (reasons[i] == null) {
        kept.add(new Block(line(i).text(), line(i).number()));
      }
    }
    return kept;
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
