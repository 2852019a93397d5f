package io.newsreel.processor.counts;

import com.dynatrace.hash4j.hashing.Hashing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers names from 0 in the order in which they come, so that arrays can stand for maps. */
final class Numbering {

  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> values = new ArrayList<>();
  private long[] hashes = new long[16];

  int of(String value) {
    Integer known = numbers.putIfAbsent(value, values.size());
    if (known != null) {
      return known;
    }
    if (values.size() == hashes.length) {
      hashes = Arrays.copyOf(hashes, 2 * hashes.length);
    }
    long hash = Hashing.wyhashFinal4().hashCharsToLong(value);
    hashes[values.size()] = hash == 0 ? 1 : hash;
    values.add(value);
    return values.size() - 1;
  }

  String value(int number) {
    return values.get(number);
  }

  /** Hash of a name, the same in all numberings; never 0. */
  long hash(int number) {
    return hashes[number];
  }
}
