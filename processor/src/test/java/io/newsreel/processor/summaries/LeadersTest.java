package io.newsreel.processor.summaries;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeadersTest {

  private static final Comparator<Candidate> BOUNDS =
      Comparator.comparingInt(Candidate::bound).reversed();
  private static final Comparator<Candidate> EXACT =
      Comparator.comparingInt(Candidate::exact).reversed().thenComparing(Candidate::name);

  private record Candidate(String name, int bound, int exact) {}

  private final List<Candidate> madeExact = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void areThoseThatSortingEverythingWouldGive(long seed) {
    // Given
    Random random = new Random(seed);
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      int exact = random.nextInt(40);
      candidates.add(new Candidate("c" + i, exact + random.nextInt(10), exact));
    }

    // When
    List<Candidate> leaders = leaders(candidates, 10);

    // Then
    assertThat(leaders).isEqualTo(candidates.stream().sorted(EXACT).limit(10).toList());
  }

  @Test
  void looksAtNoMoreThanTheBoundsLeaveOpen() {
    // Given
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      candidates.add(new Candidate("c" + i, i, i));
    }

    // When
    leaders(candidates, 5);

    // Then
    assertThat(madeExact).hasSize(5);
  }

  @Test
  void areFewerWhereThereAreFewer() {
    // Given
    Candidate only = new Candidate("only", 3, 1);

    // When
    List<Candidate> leaders = leaders(List.of(only), 5);

    // Then
    assertThat(leaders).containsExactly(only);
  }

  @Test
  void passOverWhomNothingIsKnownOf() {
    // Given
    Candidate unknown = new Candidate("unknown", 9, 9);
    Candidate known = new Candidate("known", 3, 1);

    // When
    List<Candidate> leaders =
        Leaders.of(
            List.of(unknown, known),
            BOUNDS,
            candidate -> candidate.equals(unknown) ? null : candidate,
            EXACT,
            (candidate, last) -> candidate.bound() >= last.exact(),
            1);

    // Then
    assertThat(leaders).containsExactly(known);
  }

  private List<Candidate> leaders(List<Candidate> candidates, int limit) {
    return Leaders.of(
        candidates,
        BOUNDS,
        candidate -> {
          madeExact.add(candidate);
          return candidate;
        },
        EXACT,
        (candidate, last) -> candidate.bound() >= last.exact(),
        limit);
  }
}
