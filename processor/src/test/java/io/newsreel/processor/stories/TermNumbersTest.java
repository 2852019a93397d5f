package io.newsreel.processor.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TermNumbersTest {

  @Test
  void knowsWhatAMapKnowsHoweverTermsComeAndGo() {
    // Given hashes that agree in their lower bits, so that many ask for one place
    Random random = new Random(7);
    TermNumbers numbers = new TermNumbers();
    Map<Long, Integer> expected = new HashMap<>();

    // When
    for (int i = 0; i < 50_000; i++) {
      long hash = ((long) random.nextInt(50) << 32) | random.nextInt(60);
      if (expected.remove(hash) != null || random.nextInt(4) == 0) {
        numbers.remove(hash);
      } else {
        numbers.put(hash, i);
        expected.put(hash, i);
      }
    }

    // Then
    for (long high = 0; high < 50; high++) {
      for (long low = 0; low < 60; low++) {
        long hash = high << 32 | low;
        assertThat(numbers.get(hash)).isEqualTo(expected.getOrDefault(hash, TermNumbers.NONE));
      }
    }
  }
}
