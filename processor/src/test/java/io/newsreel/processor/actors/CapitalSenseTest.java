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
        "They put pressure on Moscow to stop.",
        "Moscow chairs the committee this year.",
        "It will join unless Moscow stays away.",
        "They acted without Moscow again.",
        "He has backed Moscow all along.",
        "It was he who angered Moscow then.",
        "They asked for Moscow's Middle East policy."
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
        "He was held by Moscow police.",
        "They asked a Moscow-based firm.",
        "They asked a Moscow-born singer.",
        "They landed at Moscow\u2019s Oskerby Airport.",
        "The rebels began a march on Moscow then.",
        "They asked envoys in Kyiv and Moscow.",
        "They asked envoys in Washington, Moscow and Kyiv.",
        "They had visits to Washington and Moscow behind them.",
        "They asked envoys in Washington, Kyiv and Moscow."
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
