package io.newsreel.processor.actors;

import static org.assertj.core.api.Assertions.assertThat;

import io.newsreel.events.ActorKind;
import io.newsreel.events.Analysis;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ActorRecogniserTest {

  @Test
  void givesTheHeadlineBeforeTheBodyAndOffsetsInCodePoints() {
    // When
    List<Analysis.Mention> mentions =
        Recognition.of("\uD83D\uDE80 NATO meets", "\uD83D\uDE80\uD83D\uDE80 NATO met.", null);

    // Then
    assertThat(mentions)
        .extracting(Analysis.Mention::in)
        .containsExactly(Analysis.Field.HEADLINE, Analysis.Field.BODY);
    assertThat(mentions).extracting(Analysis.Mention::start).containsExactly(2, 3);
    assertThat(mentions).extracting(Analysis.Mention::end).containsExactly(6, 7);
  }

  @Test
  void leavesThePossessiveOutOfTheSurface() {
    assertThat(Recognition.names("They read Russia’s and NATO's answers."))
        .containsExactly("Russia|Russia", "NATO|NATO");
  }

  @Test
  void findsTheActorInsideWordsWithAHyphen() {
    assertThat(
            Recognition.names("A U.S.-backed plan for the Russia-Ukraine war of non-NATO states."))
        .containsExactly("United States|U.S.", "Russia|Russia", "Ukraine|Ukraine", "NATO|NATO");
  }

  @Test
  void takesNamesInCapitalsOnlyWhereTheTextHasCapitals() {
    assertThat(Recognition.names("He told us who was late, said WHO and US officials."))
        .containsExactly("World Health Organization|WHO", "United States|US");
  }

  @Test
  void acceptsTheGenericWordOfABodyInSmallLetters() {
    assertThat(Recognition.names("It wrote to the European commission."))
        .containsExactly("European Commission|European commission");
  }

  @Test
  void takesNoCurrencyForACountry() {
    assertThat(Recognition.names("It cost US$ 40 in all.")).isEmpty();
  }

  @Test
  void namesDoNotRunOverPunctuation() {
    assertThat(Recognition.names("It is European. Commission fees rose.")).isEmpty();
  }

  @Test
  void countsDemonymsAsTheCountry() {
    assertThat(Recognition.in("The Ukrainian and American envoys met."))
        .extracting(Analysis.Mention::actor, Analysis.Mention::kind, Analysis.Mention::reason)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("q:ukr", ActorKind.COUNTRY, "demonym 'Ukrainian'"),
            org.assertj.core.groups.Tuple.tuple("q:usa", ActorKind.COUNTRY, "demonym 'American'"));
  }

  @Test
  void suppressesNamesInsideLongerPhrasesThatMeanSomethingElse() {
    assertThat(Recognition.names("Crowds filled Kovalchuk Square.")).isEmpty();
  }

  @Test
  void countsAloneFormsWithoutAFullName() {
    assertThat(Recognition.names("Everyone waited for Kovalchuk."))
        .containsExactly("Olena Kovalchuk|Kovalchuk");
  }

  @Test
  void countsShortFormsOnlyAfterAFullName() {
    assertThat(Recognition.names("Everyone waited for Berger.")).isEmpty();
    assertThat(Recognition.names("Adam Berger spoke. Everyone had waited for Berger."))
        .containsExactly("Adam Berger|Adam Berger", "Adam Berger|Berger");
  }

  @Test
  void leavesTitlesOutOfTheSurface() {
    assertThat(
            Recognition.names(
                "Ukrainian President Olena Kovalchuk met President Kovalchuk’s aide."))
        .containsExactly(
            "Ukraine|Ukrainian", "Olena Kovalchuk|Olena Kovalchuk", "Olena Kovalchuk|Kovalchuk");
  }

  @Test
  void tellsNamesakesByTheOfficeHeldOnTheDay() {
    // When
    List<Analysis.Mention> then =
        Recognition.of("", "They saw President Berger.", Instant.parse("1992-05-01T00:00:00Z"));
    List<Analysis.Mention> now =
        Recognition.of("", "They saw President Berger.", Instant.parse("2024-05-01T00:00:00Z"));

    // Then
    assertThat(then).extracting(Analysis.Mention::actor).containsExactly("q:old");
    assertThat(now).extracting(Analysis.Mention::actor).containsExactly("q:new");
  }

  @Test
  void countsAmbiguousNamesOnlyInTheirContext() {
    assertThat(Recognition.names("He ate an Apple pie.")).isEmpty();
    assertThat(Recognition.names("The iPhone made Apple rich.")).containsExactly("Apple|Apple");
    assertThat(Recognition.names("Michael Jordan played well.")).doesNotContain("Jordan|Jordan");
    assertThat(Recognition.names("Talks between Russia and Jordan began."))
        .containsExactly("Russia|Russia", "Jordan|Jordan");
  }

  @Test
  void readsOtherTransliterationsAsTheDictionarysPerson() {
    assertThat(Recognition.in("Defence Minister Vladislav Zamoyski spoke."))
        .extracting(Analysis.Mention::actor, Analysis.Mention::surface)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("q:pole", "Vladislav Zamoyski"));
  }

  @Test
  void matchesNamesThatHoldPunctuationThemselves() {
    assertThat(Recognition.names("Washington, D.C. — The talks began."))
        .containsExactly("Washington, D.C.|Washington, D.C.");
  }
}
