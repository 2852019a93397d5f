package io.newsreel.processor.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {

  private static final Languages LANGUAGES = Languages.standard();

  private static final String GERMAN =
      "Die Regierung hat am Montag mit der Opposition über das neue Gesetz gesprochen, das nach dem"
          + " Sommer in Kraft treten soll. Es ist nicht das erste Mal, dass sie sich treffen.";

  private static final String SWEDISH =
      "Regeringen har på måndagen talat med oppositionen om den nya lagen, som ska träda i kraft"
          + " efter sommaren. Det är inte första gången som de träffas för att tala om det.";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | The government spoke with the opposition on Monday about the new law, which is to be in"
            + " force after the summer. It is not the first time that they have met.",
        "fr | Le gouvernement a parlé lundi avec l'opposition de la nouvelle loi, qui doit entrer en"
            + " vigueur après l'été. Ce n'est pas la première fois que les deux se voient.",
        "es | El gobierno habló el lunes con la oposición de la nueva ley, que debe entrar en vigor"
            + " después del verano. No es la primera vez que se reúnen para hablar de ello.",
        "pt | O governo falou na segunda-feira com a oposição sobre a nova lei, que deve entrar em"
            + " vigor depois do verão. Não é a primeira vez que eles se reúnem para isso.",
        "ru | Правительство в понедельник говорило с оппозицией о новом законе, который должен"
            + " вступить в силу после лета. Это не первый раз, когда они встречаются, и не"
            + " последний, как они говорят.",
        "ar | تحدثت الحكومة يوم الاثنين مع المعارضة عن القانون الجديد الذي من المقرر أن يدخل حيز"
            + " التنفيذ بعد الصيف. هذه ليست المرة الأولى التي يجتمع فيها الطرفان على هذا في المدينة"
      })
  void readsTheWords(String language, String text) {
    assertThat(of(text, null)).isEqualTo(language);
  }

  @Test
  void believesTheWordsBeforeWhatIsStated() {
    assertThat(of(GERMAN, "en-US")).isEqualTo("de");
  }

  @Test
  void believesWhatIsStatedWhereTheWordsAreFew() {
    assertThat(of("Wir sind wieder da", "de-DE")).isEqualTo("de");
  }

  @Test
  void believesWhatIsStatedWhereTheWordsFitItNearlyAsWell() {
    // Given
    String danish = "Det er en af de ting som vi ikke har i dag og som man kan se det på dem alle.";
    String long20 = danish + " " + danish;

    // Then
    assertThat(of(long20, "no")).isEqualTo("no");
    assertThat(of(long20, "da")).isEqualTo("da");
  }

  @Test
  void believesWhatIsStatedOfALanguageItDoesNotKnow() {
    assertThat(of("Valitsus rääkis esmaspäeval ".repeat(10), "et")).isEqualTo("et");
  }

  @Test
  void takesForEnglishWhatDoesNotTell() {
    assertThat(of("", null)).isEqualTo("en");
    assertThat(of("Zürich, Bern", null)).isEqualTo("en");
    assertThat(of("Valitsus rääkis esmaspäeval ".repeat(10), null)).isEqualTo("en");
  }

  @Test
  void tellsCloseRelativesApart() {
    assertThat(of(SWEDISH, null)).isEqualTo("sv");
  }

  private static String of(String text, String stated) {
    return LANGUAGES.of(Tokens.of(""), Tokens.of(text), stated);
  }
}
