package io.newsreel.processor.subjects;

import io.newsreel.processor.text.Found;
import java.util.Arrays;

/**
 * Runs the stored queries over the terms found in an article. Only the queries that name one of
 * these terms are looked at: a term that makes a query match by itself is its evidence; what else a
 * query asks for is run where a term was found without which it cannot match.
 */
final class Search {

  private final SubjectTree subjects;
  private final Hits hits;
  private final Evidence evidence;

  /** The entries the rest of whose query has to be run, and per entry whether it is among them. */
  private final int[] awake;

  private final boolean[] isAwake;
  private int awakeCount;

  private final double[] bounds;

  Search(SubjectTree subjects, Hits hits, Evidence evidence) {
    this.subjects = subjects;
    this.hits = hits;
    this.evidence = evidence;
    bounds = new double[subjects.entries.length];
    awake = new int[subjects.entries.length];
    isAwake = new boolean[subjects.entries.length];
  }

  /** Gathers the evidence of an article. */
  void run(Found inHeadline, NameWords headlineNames, Found inBody, NameWords bodyNames) {
    hits.clear();
    hits.fill(inHeadline, headlineNames, inBody, bodyNames);
    evidence.clear();
    Arrays.fill(bounds, 0);
    awakeCount = 0;
    for (int slot = 0; slot < hits.size(); slot++) {
      note(slot);
    }
    for (int i = 0; i < awakeCount; i++) {
      int entry = awake[i];
      isAwake[entry] = false;
      evidence.of(entry);
      subjects.entries[entry].rest().run(hits, evidence);
    }
    evidence.arrange();
    for (int i = 0; i < awakeCount; i++) {
      bound(awake[i]);
    }
    for (int i = bounds.length - 1; i >= 0; i--) {
      int parent = subjects.parent[i];
      if (parent >= 0) {
        bounds[parent] += bounds[i];
      }
    }
  }

  private void bound(int rest) {
    for (int i = evidence.from(rest); i < evidence.from(rest + 1); i++) {
      int slot = evidence.slot(i);
      bounds[rest] += evidence.boost(i) * Program.saturated(hits, slot, hits.parts(slot));
    }
  }

  /** Per entry: what its evidence and that of all narrower ones weighs, or more. */
  double[] bounds() {
    return bounds;
  }

  private void note(int slot) {
    int key = hits.key(slot);
    int standing = hits.parts(slot);
    double saturated = Program.saturated(hits, slot, standing);
    for (int use = subjects.useFrom[key]; use < subjects.useFrom[key + 1]; use++) {
      int entry = subjects.useEntry(use);
      int parts = subjects.useParts(use);
      bounds[entry] += saturated * subjects.useShare(use);
      if ((parts & standing) != 0) {
        evidence.of(entry);
        evidence.add(slot, subjects.useBoost(use), parts);
      }
    }
    for (int entry : subjects.triggered[key]) {
      if (!isAwake[entry]) {
        isAwake[entry] = true;
        awake[awakeCount++] = entry;
      }
    }
  }
}
