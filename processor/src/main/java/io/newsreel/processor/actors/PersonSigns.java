package io.newsreel.processor.actors;

/** What speaks for a name being a person's: title, age, apposition, first name, verb, surname. */
final class PersonSigns {

  private final Reading reading;
  private final NameShape shape;

  PersonSigns(Reading reading, NameShape shape) {
    this.reading = reading;
    this.shape = shape;
  }

  /**
   * What tells that a name is a person's, null if nothing does.
   *
   * @param first its first word
   * @param last its surname
   * @param end its last word, which may be a generation
   * @param title the title before it, -1 if there is none
   * @param words how many of its words have a capital
   */
  String why(int first, int last, int end, int title, int words) {
    if (title >= 0) {
      return "unlisted person: title '" + reading.tokens().surface(title) + "'";
    }
    if (reading.joined(first)
        && reading.word(first - 1, FunctionWords.OLD)
        && reading.hyphen(first - 1)) {
      return "unlisted person: age";
    }
    if (Evidence.apposition(reading, end)) {
      return "unlisted person: apposition";
    }
    if (Evidence.who(reading, end)
        && reading.owner(first) == null
        && !reading.is(first, WordClasses.WORD | WordClasses.NO_NAME | WordClasses.ROLE_NOUN)) {
      return "unlisted person: who";
    }
    if (reading.is(first, WordClasses.FIRST_NAME)) {
      return "unlisted person: first name '" + reading.tokens().surface(first) + "'";
    }
    if (reading.owner(first) == null
        && !reading.is(last, WordClasses.WORD)
        && Evidence.saying(reading, first, end)) {
      return "unlisted person: verb of saying";
    }
    if (reading.is(last, WordClasses.SURNAME)
        && !reading.is(first, WordClasses.WORD | WordClasses.NO_NAME | WordClasses.ROLE_NOUN)
        && !reading.tokens().sentenceStart(first)
        && words == 2) {
      return "unlisted person: surname '" + reading.tokens().surface(last) + "'";
    }
    if (words == 2
        && last == first + 1
        && reading.is(first, WordClasses.DOUBTFUL_FIRST_NAME)
        && reading.is(last, WordClasses.SURNAME | WordClasses.WORD)
        && !reading.is(last, UnlistedPeople.NO_PERSON)
        && !reading.is(first - 1, WordClasses.IN_PLACE)) {
      return "unlisted person: '" + reading.tokens().surface(first, last) + "' has a surname";
    }
    if (shape.initial(first) && last > first) {
      return "unlisted person: initials";
    }
    if (describedBefore(first, end)) {
      return "unlisted person: behind what the person is";
    }
    return null;
  }

  /** "the minister, NAME,", "the mayor of Oskerby, NAME,": an office, then a name of its own. */
  private boolean describedBefore(int first, int end) {
    int office = first - 1;
    if (office < 0
        || reading.joined(first)
        || reading.after(office) != ','
        || reading.possessive(end)
        || (reading.after(end) != ',' && reading.after(end) != '.')) {
      return false;
    }
    if (reading.tokens().capitalised(office) && reading.word(office - 1, FunctionWords.OF)) {
      office -= 2;
      return reading.is(office, WordClasses.TITLE);
    }
    return !reading.tokens().capitalised(office) && reading.is(office, WordClasses.ROLE_NOUN);
  }
}
