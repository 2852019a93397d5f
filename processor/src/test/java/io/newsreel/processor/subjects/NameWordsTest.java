package io.newsreel.processor.subjects;

import static org.assertj.core.api.Assertions.assertThat;

import io.newsreel.events.ActorKind;
import io.newsreel.events.Analysis.Field;
import io.newsreel.events.Analysis.Mention;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NameWordsTest {

  private static final String FILLER = "and so it goes on ".repeat(20);

  private final SubjectsTexts texts =
      SubjectsTexts.of(
          Map.of("ports", "port^9", "peace", "peace^9", "lions", "lions^9", "law", LAW), null);

  private static final String LAW = "\"supreme court\"^9 minister^9 \"united nations\"^9";

  @Test
  void passesOverAWordOfThePlaceOrPersonNamed() {
    assertThat(subjects("Gangs hold Port-au-Prince", "Port-au-Prince", ActorKind.PLACE)).isEmpty();
    assertThat(subjects("The prosecutor, Breon Peace, spoke", "Breon Peace", ActorKind.PERSON))
        .isEmpty();
  }

  @Test
  void countsTheWordElsewhere() {
    assertThat(subjects("A port near Port-au-Prince", "Port-au-Prince", ActorKind.PLACE))
        .containsExactly("ports");
  }

  @Test
  void passesOverASingleWordOfAnOrganisationBelowTheLead() {
    assertThat(subjects(FILLER + "The Lions Club met", "Lions Club", ActorKind.ORGANISATION))
        .isEmpty();
  }

  @Test
  void countsAWordOfAnOrganisationInTheLead() {
    assertThat(subjects("The Lions Club met", "Lions Club", ActorKind.ORGANISATION))
        .containsExactly("lions");
  }

  @Test
  void countsAnInstitutionNamedByATermOfSeveralWords() {
    String court = "Florida Supreme Court";
    assertThat(subjects(FILLER + court + " and " + court, court, ActorKind.ORGANISATION))
        .containsExactly("law");
  }

  @Test
  void countsATermThatIsTheWholeName() {
    String name = "United Nations";
    assertThat(subjects(FILLER + name + ", " + name, name, ActorKind.ORGANISATION))
        .containsExactly("law");
  }

  @Test
  void countsAnOfficeThatStandsForItsHolder() {
    assertThat(subjects("The French minister left", "French minister", ActorKind.PERSON))
        .containsExactly("law");
  }

  /** Subjects of a body in which the last place of a name is a mention. */
  private List<String> subjects(String body, String name, ActorKind kind) {
    int start = body.lastIndexOf(name);
    Mention mention =
        new Mention("id", name, kind, name, Field.BODY, start, start + name.length(), "", null);
    return texts.naming(List.of(mention), body);
  }
}
