package io.newsreel.processor.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SketchMemoryTest {

  private static final int DAY = 20_000;

  @TempDir Path folder;

  private SketchMemory memory;

  @BeforeEach
  void open() {
    memory = SketchMemory.in(folder);
  }

  @AfterEach
  void close() {
    memory.close();
  }

  @Test
  void givesBackWhatItWasTold() {
    // Given: more than the file holds at first
    int count = 60_000;
    for (int number = 0; number < count; number++) {
      memory.put(DAY + number % 3, number / 3, key(number));
    }

    // Then
    for (int number = 0; number < count; number += 7) {
      SearchKey found = memory.get(DAY + number % 3, number / 3);
      assertThat(found.count()).isEqualTo(key(number).count());
      assertThat(found.similarity(key(number))).isEqualTo(1);
      assertThat(found.openingSimilarity(key(number))).isEqualTo(1);
    }
  }

  @Test
  void knowsNothingOfOtherPlaces() {
    // Given
    memory.put(DAY, 5, key(5));

    // Then
    assertThat(memory.get(DAY, 4)).isNull();
    assertThat(memory.get(DAY, 1_000_000)).isNull();
    assertThat(memory.get(DAY + 1, 5)).isNull();
  }

  @Test
  void forgetsOldDaysAndUsesTheirRoomAgain() {
    // Given
    memory.put(DAY, 5, key(5));
    memory.put(DAY + 1, 6, key(6));

    // When
    memory.forgetBefore(DAY + 1);
    memory.put(DAY + 2, 7, key(7));

    // Then
    assertThat(memory.get(DAY, 5)).isNull();
    assertThat(memory.get(DAY + 1, 6).count()).isEqualTo(key(6).count());
    assertThat(memory.get(DAY + 2, 5)).isNull();
    assertThat(memory.get(DAY + 2, 7).count()).isEqualTo(key(7).count());
  }

  private static SearchKey key(int seed) {
    Random random = new Random(seed);
    return new SearchKey(
        1 + random.nextInt(1_000),
        new int[SearchKey.BANDS + SearchKey.HEAD_BANDS],
        random.longs(8).toArray(),
        random.longs(2).toArray());
  }
}
