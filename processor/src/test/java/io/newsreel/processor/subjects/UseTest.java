package io.newsreel.processor.subjects;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class UseTest {

  /** One at the top, below it 1 and 4, below 1 both 2 and 3. */
  private static final int[] PARENT = {-1, 0, 1, 1, 0};

  @Test
  void sharesOfASubjectAndAllNarrowerOnesAddUpToTheGreatestBoostAmongThem() {
    // Given
    List<Use> uses = List.of(new Use(2, 3, 2, 0), new Use(3, 3, 3, 0), new Use(4, 3, 1, 0));

    // When
    List<Use> all = Use.withShares(uses, PARENT);

    // Then
    assertThat(sum(all, 0)).isEqualTo(3);
    assertThat(sum(all, 1)).isEqualTo(3);
    assertThat(sum(all, 2)).isEqualTo(2);
    assertThat(sum(all, 3)).isEqualTo(3);
    assertThat(sum(all, 4)).isEqualTo(1);
  }

  @Test
  void aSubjectThatNamesATermOfANarrowerOneAddsWhatItsBoostIsGreater() {
    // Given
    List<Use> uses = List.of(new Use(0, 3, 3, 0), new Use(4, 3, 2, 0));

    // When
    List<Use> all = Use.withShares(uses, PARENT);

    // Then
    assertThat(all).containsExactly(new Use(0, 3, 3, 1), new Use(4, 3, 2, 2));
  }

  @Test
  void whatOnlyHasAShareIsNoUse() {
    // Given
    List<Use> uses = List.of(new Use(2, 3, 2, 0), new Use(3, 3, 2, 0));

    // When
    List<Use> all = Use.withShares(uses, PARENT);

    // Then
    assertThat(all).filteredOn(use -> use.parts() == 0).containsExactly(new Use(1, 0, 0, -2));
  }

  private static double sum(List<Use> uses, int entry) {
    return uses.stream().filter(use -> within(use.entry(), entry)).mapToDouble(Use::share).sum();
  }

  private static boolean within(int entry, int above) {
    int at = entry;
    while (at >= 0 && at != above) {
      at = PARENT[at];
    }
    return at == above;
  }
}
