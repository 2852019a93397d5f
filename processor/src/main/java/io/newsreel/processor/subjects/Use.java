package io.newsreel.processor.subjects;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * An entry whose query a term makes match by itself.
 *
 * <p>A term that several queries below a subject name counts once there, with the greatest boost.
 * So that bounds of a subject and of all narrower ones can simply be added up, a subject's share of
 * a term is that greatest boost less the shares of all narrower ones: mostly the boost of the one
 * that names it, and less than nothing where several narrower ones do.
 *
 * @param entry the entry
 * @param parts where the term counts, as {@link Query.Field#parts}; 0 where the query does not name
 *     it and it only has a share
 * @param boost its boost there
 * @param share what it adds to the bound of the entry's weight
 */
record Use(int entry, int parts, double boost, double share) {

  /** The uses of one term with their shares, and beside them entries that only have a share. */
  static List<Use> withShares(List<Use> uses, int[] parent) {
    Map<Integer, Double> greatest = new TreeMap<>();
    for (Use use : uses) {
      for (int above = use.entry; above >= 0; above = parent[above]) {
        greatest.merge(above, use.boost, Math::max);
      }
    }
    Map<Integer, Double> shares = new TreeMap<>(greatest);
    greatest.forEach(
        (entry, boost) -> {
          if (parent[entry] >= 0) {
            shares.merge(parent[entry], -boost, Double::sum);
          }
        });
    List<Use> all = new ArrayList<>();
    for (Use use : uses) {
      Double share = shares.remove(use.entry);
      all.add(new Use(use.entry, use.parts, use.boost, share == null ? 0 : share));
    }
    shares.forEach(
        (entry, share) -> {
          if (share != 0) {
            all.add(new Use(entry, 0, 0, share));
          }
        });
    return all;
  }
}
