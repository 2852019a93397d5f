package io.newsreel.processor.actors;

import static org.assertj.core.api.Assertions.assertThat;

import io.newsreel.events.ActorKind;
import io.newsreel.events.Analysis;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CapitalSenseTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Officials say Moscow rejects the plan.",
        "Talks with Moscow stalled.",
        "It is good from Moscow’s perspective.",
        "Relations between Ukraine and Moscow are cold.",
        "A Moscow-backed group claimed it.",
        "They put pressure on Moscow to stop."
      })
  void readsACapitalThatActsAsTheGovernment(String text) {
    assertThat(moscow(text)).isEqualTo(ActorKind.COUNTRY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "They met in Moscow on Monday.",
        "He flew to Moscow.",
        "A village outside Moscow burned.",
        "Moscow — The train was late.",
        "MOSCOW (Agency) - The train was late.",
        "The Moscow region was hit.",
        "Moscow’s mayor opened a park.",
        "He was held by Moscow police."
      })
  void readsACapitalWhereThingsHappenAsThePlace(String text) {
    assertThat(moscow(text)).isEqualTo(ActorKind.PLACE);
  }

  private static ActorKind moscow(String text) {
    return Recognition.in(text).stream()
        .filter(mention -> mention.surface().equalsIgnoreCase("Moscow"))
        .map(Analysis.Mention::kind)
        .findFirst()
        .orElseThrow();
  }
}
