package io.newsreel.processor.counts;

import static org.assertj.core.api.Assertions.assertThat;

import io.newsreel.events.ActorKind;
import io.newsreel.events.Figures;
import io.newsreel.events.Posting;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DayTest {

  private static final int NUMBER = 20_000;
  private static final Counted ADA = new Counted(CountKind.ACTOR, "local:ada");
  private static final Counted SCIENCE = new Counted(CountKind.SUBJECT, "medtop:13000000");

  private final Day day = new Day(NUMBER);

  @Test
  void countsMentionsArticlesTextsAndPublishers() {
    // Given
    day.put("a", facts(0, "one.example", "a", naming("Ada", 3)));
    day.put("b", facts(0, "two.example", "a", naming("Ada", 3)));
    day.put("c", facts(7, "two.example", "c", naming("Ada", 1)));

    // When
    Figures whole = day.figures(0, Day.BUCKETS).get(ADA);
    Figures firstHour = day.figures(0, 5).get(ADA);

    // Then
    assertThat(whole).isEqualTo(new Figures(7, 3, 2, 2));
    assertThat(firstHour).isEqualTo(new Figures(6, 2, 1, 2));
  }

  @Test
  void countsAnArticleAsAReprintOnceThatIsFoundOut() {
    // Given
    day.put("a", facts(0, "one.example", "a", naming("Ada", 1)));
    day.put("b", facts(0, "two.example", "b", naming("Ada", 1)));
    assertThat(day.figures(0, Day.BUCKETS).get(ADA).texts()).isEqualTo(2);

    // When
    day.stand("b", facts(0, "two.example", "a", naming("Ada", 1)));

    // Then
    assertThat(day.figures(0, Day.BUCKETS).get(ADA)).isEqualTo(new Figures(2, 2, 1, 2));
  }

  @Test
  void opensANumberDownToItsArticles() {
    // Given
    day.put("b", facts(9, "two.example", "a", naming("Ada", 2)));
    day.put("a", facts(9, "one.example", "a", naming("Ada", 1)));
    day.put("c", facts(8, "one.example", "c", naming("Ada", 1)));

    // When
    List<Posting> evidence = day.evidence(day.postings(ADA), 9);

    // Then
    assertThat(evidence)
        .containsExactly(
            new Posting("a", 1, "one.example", "a"), new Posting("b", 2, "two.example", "a"));
  }

  @Test
  void callsAnActorByTheFirstOfItsNamesWhateverCameFirst() {
    // Given
    Facts lovelace = facts(0, "one.example", "a", naming("Ada Lovelace", 1));
    Facts countess = facts(0, "one.example", "b", naming("Ada King", 1));
    day.put("a", lovelace);
    day.put("b", countess);
    assertThat(day.postings(ADA).name()).isEqualTo("Ada King");

    // When
    day.remove("b", countess);

    // Then
    assertThat(day.postings(ADA).name()).isEqualTo("Ada Lovelace");
  }

  @Test
  void knowsWhatAnActorWasCalledOnceNothingNamesItAnyMore() {
    // Given
    Facts facts = facts(0, "one.example", "a", naming("Ada", 1));
    day.put("a", facts);

    // When
    day.remove("a", facts);

    // Then
    assertThat(day.figures(0, Day.BUCKETS)).isEmpty();
    assertThat(day.postings(ADA).name()).isEqualTo("Ada");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void comesToTheSameInAnyOrderWithSomeTakenOutAgain(long seed) {
    // Given
    Random random = new Random(seed);
    List<Map.Entry<String, Facts>> stay = new ArrayList<>();
    List<Map.Entry<String, Facts>> go = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      Facts facts =
          facts(
              random.nextInt(Day.BUCKETS),
              "p" + random.nextInt(9),
              "t" + random.nextInt(99),
              naming("Ada " + random.nextInt(4), 1 + random.nextInt(5)));
      (random.nextInt(3) == 0 ? go : stay).add(Map.entry("a" + i, facts));
    }
    Day expected = new Day(NUMBER);
    stay.forEach(article -> expected.put(article.getKey(), article.getValue()));

    // When
    List<Map.Entry<String, Facts>> all = new ArrayList<>(stay);
    all.addAll(go);
    Collections.shuffle(all, random);
    all.forEach(article -> day.put(article.getKey(), article.getValue()));
    Collections.shuffle(go, random);
    go.forEach(article -> day.remove(article.getKey(), article.getValue()));

    // Then
    for (int bucket = 0; bucket < Day.BUCKETS; bucket++) {
      assertThat(day.evidence(day.postings(ADA), bucket))
          .isEqualTo(expected.evidence(expected.postings(ADA), bucket));
    }
    assertThat(day.figures(0, Day.BUCKETS)).isEqualTo(expected.figures(0, Day.BUCKETS));
    assertThat(day.figures(40, 200)).isEqualTo(expected.figures(40, 200));
    assertThat(day.postings(ADA).name()).isEqualTo(expected.postings(ADA).name());
  }

  private static List<Contribution> naming(String name, int mentions) {
    return List.of(
        new Contribution(ADA, mentions, name, ActorKind.PERSON),
        new Contribution(SCIENCE, 1, "science", null));
  }

  private static Facts facts(
      int bucket, String publisher, String text, List<Contribution> contributions) {
    long time = Facts.startOf(NUMBER * Day.BUCKETS + bucket);
    return new Facts(time, publisher, text, text, "headline", null, "", contributions);
  }
}
