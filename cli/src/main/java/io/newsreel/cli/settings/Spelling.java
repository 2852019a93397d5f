package io.newsreel.cli.settings;

import java.util.Arrays;
import java.util.Comparator;

/** Finds the setting that a mistyped key was meant to be. */
final class Spelling {

  private static final int TYPOS = 3;

  private Spelling() {}

  /** A few words naming the nearest setting, or where all of them are listed. */
  static String hint(String key) {
    return Arrays.stream(Setting.values())
        .map(Setting::key)
        .min(Comparator.comparingInt(known -> distance(key, known)))
        .filter(known -> distance(key, known) <= TYPOS)
        .map(known -> ": did you mean '" + known + "'?")
        .orElse(": docs/configuration.md lists the settings");
  }

  /** Levenshtein's distance: insertions, deletions and replacements. */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
