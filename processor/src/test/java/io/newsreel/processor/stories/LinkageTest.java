package io.newsreel.processor.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LinkageTest {

  @Test
  void joinsWhatIsAsLikeAcrossAsWithin() {
    // Given: two pairs, as like each other as their own articles
    int[] cluster = cluster(250_000, 250_000);

    // Then
    assertThat(cluster).containsOnly(0);
  }

  @Test
  void keepsApartWhatIsMoreAlikeWithin() {
    // Given: the same likeness across, but much more within
    int[] cluster = cluster(900_000, 250_000);

    // Then
    assertThat(cluster).containsExactly(0, 0, 2, 2);
  }

  private static int[] cluster(long within, long across) {
    long[][] likeness = new long[4][4];
    for (int i = 0; i < 4; i++) {
      for (int k = 0; k < 4; k++) {
        likeness[i][k] = i == k ? 0 : i / 2 == k / 2 ? within : across;
      }
    }
    return new Linkage(new int[] {1, 1, 1, 1}, new long[4], likeness).cluster(0.67);
  }
}
