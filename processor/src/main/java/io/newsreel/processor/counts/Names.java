package io.newsreel.processor.counts;

import java.util.TreeMap;

/** What the articles of a day call an actor or subject: mostly one name, which costs no map. */
final class Names {

  /** The first of them in the alphabet; once there is none any more, the last there was. */
  private String first;

  /** How often {@link #first} is used, as long as it is the only name. */
  private int uses;

  /** All names and how often each is used, once there have been two. */
  private TreeMap<String, Integer> several;

  Names() {}

  /** No names of what was once called so. */
  static Names once(String name) {
    Names names = new Names();
    names.first = name;
    return names;
  }

  void add(String name) {
    if (several != null) {
      several.merge(name, 1, Integer::sum);
      first = several.firstKey();
    } else if (uses == 0 || name.equals(first)) {
      first = name;
      uses++;
    } else {
      several = new TreeMap<>();
      several.put(first, uses);
      add(name);
    }
  }

  void remove(String name) {
    if (several == null) {
      uses -= name.equals(first) && uses > 0 ? 1 : 0;
      return;
    }
    several.computeIfPresent(name, (unused, count) -> count == 1 ? null : count - 1);
    if (!several.isEmpty()) {
      first = several.firstKey();
    }
  }

  /** The first of the names in the alphabet, whatever order they came in. */
  String first() {
    return first;
  }
}
