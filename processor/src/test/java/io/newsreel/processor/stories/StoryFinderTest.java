package io.newsreel.processor.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.newsreel.processor.stories.StoryEvent.Left;
import io.newsreel.processor.stories.StoryEvent.Repeats;
import io.newsreel.processor.stories.StoryEvent.Seen;
import io.newsreel.processor.text.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StoryFinderTest {

  private static final String FLOOD =
      "Heavy rain made the river Lauter burst its banks at Oberdorf; firefighters evacuated two"
          + " hundred inhabitants and the mayor Hanna Brück opened the gymnasium as a shelter.";
  private static final String FLOOD_TOO =
      "In Oberdorf the river Lauter has burst its banks after heavy rain. Mayor Hanna Brück said"
          + " inhabitants evacuated by firefighters would sleep in the gymnasium.";
  private static final String FLOOD_AGAIN =
      "Inhabitants of Oberdorf slept in a gymnasium after firefighters evacuated streets along the"
          + " river Lauter, which burst its banks in heavy rain, mayor Hanna Brück told journalists.";
  private static final String FLOOD_ELSEWHERE =
      "Heavy rain made the stream Kasbach overflow at Niederau; rescuers brought forty campers to"
          + " safety and the governor Otto Lind visited the flooded vineyard.";
  private static final String CONCERT =
      "The violinist Mira Sandoval played Sibelius in the sold-out Harbour Hall, and the orchestra"
          + " of Lisbon thanked its audience with two encores under a new conductor.";

  private final Map<String, StoredArticle> store = new HashMap<>();
  private final List<Placement> placements = new ArrayList<>();
  private StoryFinder finder = finder(StoryFinder.DEFAULT_CAPACITY);

  @Test
  void joinsWhatTellsOfTheSameEvent() {
    // When
    seen("a", 0, FLOOD);
    seen("b", 5, FLOOD_TOO);

    // Then
    assertThat(story("b")).isEqualTo("a");
    assertThat(placements).extracting(Placement::article).containsExactly("a", "b");
    assertThat(placements.get(0).reason()).isNull();
    assertThat(placements.get(1).reason()).startsWith("likeness 0.").contains("firefighter");
  }

  @Test
  void leavesASimilarEventElsewhereAlone() {
    // When
    seen("a", 0, FLOOD);
    seen("b", 1, FLOOD_ELSEWHERE);
    seen("c", 2, CONCERT);

    // Then
    assertThat(placements).extracting(Placement::story).containsExactly("a", "b", "c");
  }

  @Test
  void leavesTheSameWordsOfAnotherMonthAlone() {
    // When
    seen("a", 0, FLOOD);
    seen("b", 24 * 30, FLOOD_TOO);

    // Then
    assertThat(story("b")).isEqualTo("b");
  }

  @Test
  void takesALateArticleIntoTheStoryOfItsTime() {
    // Given
    seen("a", 0, FLOOD);
    seen("later", 24 * 40, CONCERT);

    // When
    seen("late", 3, FLOOD_TOO);

    // Then
    assertThat(story("late")).isEqualTo("a");
  }

  @Test
  void takesAnUndatedArticleIntoTheStoryItIsLike() {
    // Given
    seen("a", 0, FLOOD);

    // When
    finder.accept(
        new Seen("undated", 0, 1, time(24 * 400), false, null, terms(FLOOD_TOO)), placements::add);

    // Then
    assertThat(story("undated")).isEqualTo("a");
  }

  @Test
  void makesOneStoryOfTwoThatAThirdArticleLinks() {
    // Given
    String firefighters = "Firefighters evacuated inhabitants of Oberdorf from streets under water";
    String mayor = "Mayor Hanna Brück opened the gymnasium; the river Lauter burst its banks";
    seen("a", 0, firefighters);
    seen("b", 1, mayor);
    assertThat(story("b")).isEqualTo("b");

    // When
    seen("c", 2, firefighters + ". " + mayor + ".");

    // Then
    assertThat(List.of(story("b"), story("c"))).containsOnly("a");
  }

  @Test
  void endsAStoryWhenNewerOnesNeedTheRoom() {
    // Given
    finder = finder(2);
    seen("a", 0, FLOOD);

    // When
    seen("b", 1, CONCERT);
    seen("c", 2, FLOOD_ELSEWHERE);
    seen("d", 3, FLOOD_TOO);

    // Then
    assertThat(story("d")).isEqualTo("d");
    assertThat(store).containsOnlyKeys("c", "d");
  }

  @Test
  void letsACorrectedArticleLeaveItsStory() {
    // Given
    seen("a", 0, FLOOD);
    seen("b", 1, FLOOD_TOO);
    seen("c", 2, FLOOD_AGAIN);

    // When
    seen("b", 1, CONCERT);

    // Then
    assertThat(story("b")).isEqualTo("b");
    assertThat(story("c")).isEqualTo("a");
  }

  @Test
  void keepsTheNameOfAStoryWhoseFirstArticleIsWithdrawn() {
    // Given
    seen("a", 0, FLOOD);
    seen("b", 1, FLOOD_TOO);
    seen("c", 2, FLOOD_AGAIN);
    placements.clear();

    // When
    finder.accept(new Left("a"), placements::add);

    // Then
    assertThat(placements).isEmpty();
    assertThat(List.of(story("b"), story("c"))).containsOnly("a");
    assertThat(store).containsOnlyKeys("b", "c");
  }

  @Test
  void namesAStoryAnewWhenTheArticleItIsNamedAfterComesBackAsAnother() {
    // Given
    seen("a", 0, FLOOD);
    seen("b", 1, FLOOD_TOO);
    seen("c", 2, FLOOD_AGAIN);
    finder.accept(new Left("a"), placements::add);

    // When
    seen("a", 3, CONCERT);

    // Then: an article that is alone has its own name, as its row says
    assertThat(story("a")).isEqualTo("a");
    assertThat(List.of(story("b"), story("c"))).containsOnly("b");
  }

  @Test
  void keepsTheNameOfTheLargerOfTwoStoriesThatBecomeOne() {
    // Given
    String firefighters = "Firefighters evacuated inhabitants of Oberdorf from streets under water";
    String mayor = "Mayor Hanna Brück opened the gymnasium; the river Lauter burst its banks";
    seen("small", 0, firefighters);
    seen("large", 1, mayor);
    seen("too", 1, mayor);
    assertThat(story("too")).isEqualTo("large");
    placements.clear();

    // When
    seen("link", 2, firefighters + ". " + mayor + ".");

    // Then
    assertThat(placements)
        .extracting(Placement::article, Placement::story)
        .containsExactlyInAnyOrder(tuple("link", "large"), tuple("small", "large"));
  }

  @Test
  void takesInAgainAnArticleThatItsStoryComparesNoMore() {
    // Given
    for (int i = 0; i <= Story.COMPARED; i++) {
      seen("t" + i, i, FLOOD);
    }

    // When
    finder.accept(new Repeats("t0", null), placements::add);
    seen("late", Story.COMPARED + 1, FLOOD_TOO);

    // Then
    assertThat(List.of(story("t0"), story("late"))).containsOnly("t0");
  }

  @Test
  void putsAReprintWhereItsOriginalIs() {
    // Given
    seen("a", 0, FLOOD);
    seen("b", 1, FLOOD_TOO);
    seen("reprint", 24 * 12, CONCERT);

    // When
    finder.accept(new Repeats("reprint", "b"), placements::add);

    // Then
    assertThat(story("reprint")).isEqualTo("a");
    assertThat(last().reason()).isEqualTo("repeats 'b'");
  }

  @Test
  void letsAReprintWaitForItsOriginal() {
    // Given
    finder.accept(new Seen("reprint", 0, 1, time(0), true, "b", terms(CONCERT)), placements::add);

    // When
    seen("a", 0, FLOOD);
    seen("b", 1, FLOOD_TOO);

    // Then
    assertThat(List.of(story("b"), story("reprint"))).containsOnly("a");
  }

  @Test
  void standsArticlesThatAreSaidToRepeatEachOther() {
    // Given
    seen("a", 0, FLOOD);
    seen("b", 1, CONCERT);

    // When
    finder.accept(new Repeats("a", "b"), placements::add);
    finder.accept(new Repeats("b", "a"), placements::add);

    // Then
    assertThat(story("b")).isEqualTo(story("a"));
  }

  @Test
  void goesOnAfterARestartAsIfThereHadBeenNone() {
    // Given
    List<String> texts = List.of(FLOOD, FLOOD_TOO, CONCERT, FLOOD_ELSEWHERE, FLOOD_AGAIN);
    for (int i = 0; i < 3; i++) {
      seen("t" + i, i, texts.get(i));
    }

    // When
    finder = finder(StoryFinder.DEFAULT_CAPACITY);
    finder.recall(List.copyOf(store.values()));
    for (int i = 3; i < 5; i++) {
      seen("t" + i, i, texts.get(i));
    }
    Map<String, StoredArticle> restarted = Map.copyOf(store);
    store.clear();
    finder = finder(StoryFinder.DEFAULT_CAPACITY);
    for (int i = 0; i < 5; i++) {
      seen("t" + i, i, texts.get(i));
    }

    // Then
    assertThat(restarted).isEqualTo(store);
    assertThat(story("t4")).isEqualTo("t0");
  }

  private StoryFinder finder(int capacity) {
    return new StoryFinder(
        new StoryFinder.Articles() {
          @Override
          public StoredArticle get(String article) {
            return store.get(article);
          }

          @Override
          public void put(StoredArticle article) {
            store.put(article.article(), article);
          }

          @Override
          public void delete(String article) {
            store.remove(article);
          }
        },
        capacity);
  }

  private void seen(String id, int hour, String text) {
    finder.accept(new Seen(id, 0, 1, time(hour), true, null, terms(text)), placements::add);
  }

  private static long time(int hour) {
    return Instant.parse("2026-03-01T06:00:00Z").plus(Duration.ofHours(hour)).toEpochMilli();
  }

  private static List<StoryTerm> terms(String text) {
    return StoryTerms.of(Tokens.of(""), Tokens.of(text), List.of());
  }

  private String story(String article) {
    return store.get(article).story();
  }

  private Placement last() {
    return placements.get(placements.size() - 1);
  }
}
