package io.newsreel.processor.rows;

import static org.assertj.core.api.Assertions.assertThat;

import io.newsreel.events.WrittenRow;
import io.newsreel.processor.counts.Facts;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecentRowsTest {

  private static final int ROOM = 4_000;

  @TempDir Path folder;

  private RecentRows rows;

  @BeforeEach
  void open() {
    rows = RecentRows.in(folder, ROOM);
  }

  @AfterEach
  void close() {
    rows.close();
  }

  @Test
  void givesARowBackAsItWasWritten() {
    // Given
    rows.put("a", 1, false, row("a", 300));
    rows.put("b", 1, false, row("b", 500));

    // When
    RecentRows.Recent found = rows.get("a", 1);

    // Then
    assertThat(found.written().bytes()).isEqualTo(row("a", 300).written().bytes());
    assertThat(found.facts()).isEqualTo(row("a", 300).facts());
    assertThat(found.proven()).containsExactlyInAnyOrder(7L, -9L);
  }

  @Test
  void knowsARowByItsLatestVersionOnly() {
    // Given
    rows.put("a", 1, true, row("a", 300));

    // When
    rows.stand("a", 2, false);

    // Then
    assertThat(rows.get("a", 1)).isNull();
    assertThat(rows.get("a", 2)).isNotNull();
  }

  @Test
  void forgetsTheOldestForTheNewestAndNothingElse() {
    // Given
    int length = 300;

    // When
    for (int i = 0; i < 1_000; i++) {
      rows.put("r" + i, 1, false, row("r" + i, length));
    }

    // Then
    assertThat(rows.get("r0", 1)).isNull();
    assertThat(rows.get("r980", 1)).isNull();
    for (int i = 993; i < 1_000; i++) {
      assertThat(rows.get("r" + i, 1).facts().text()).isEqualTo("r" + i);
    }
  }

  @Test
  void countsThoseThatWaitAndNoLongerThoseItForgot() {
    // Given
    rows.put("a", 1, true, row("a", 300));
    rows.put("b", 1, true, row("b", 300));
    rows.put("c", 1, true, row("c", 300));
    assertThat(rows.awaited()).isEqualTo(3);

    // When
    rows.stand("a", 2, false);
    rows.remove("b");

    // Then
    assertThat(rows.awaited()).isEqualTo(1);

    // When
    for (int i = 0; i < 100; i++) {
      rows.put("r" + i, 1, false, row("r" + i, 300));
    }

    // Then
    assertThat(rows.awaited()).isZero();
  }

  @Test
  void doesNotKeepARowThatIsLongerThanAllItsRoom() {
    // Given
    rows.put("a", 1, false, row("a", 300));

    // When
    rows.put("long", 1, true, row("long", ROOM));

    // Then
    assertThat(rows.get("long", 1)).isNull();
    assertThat(rows.awaited()).isZero();
    assertThat(rows.get("a", 1)).isNotNull();
  }

  @Test
  void leavesNothingBehind() {
    // Given
    rows.put("a", 1, false, row("a", 300));

    // When
    rows.close();

    // Then
    assertThat(folder).isEmptyDirectory();
  }

  private static RecentRows.Recent row(String id, int length) {
    String json = "{\"id\":\"" + id + "\",\"body\":\"" + "x".repeat(length) + "\"";
    byte[] bytes = (json + ",\"revision\":1}").getBytes(StandardCharsets.UTF_8);
    Facts facts = new Facts(5, "alpha.example", id, id, "headline", null, "opening", List.of());
    return new RecentRows.Recent(WrittenRow.of(bytes), facts, Set.of(7L, -9L));
  }
}
