package io.newsreel.processor.actors;

import io.newsreel.processor.text.Tokens;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Small words by which rules read what stands around a name, as hashes of the folded word. */
final class FunctionWords {

  static final long A = Tokens.hash("a");
  static final long ACROSS = Tokens.hash("across");
  static final long AGAINST = Tokens.hash("against");
  static final long AL = Tokens.hash("al");
  static final long AN = Tokens.hash("an");
  static final long AND = Tokens.hash("and");
  static final long ARE = Tokens.hash("are");
  static final long AROUND = Tokens.hash("around");
  static final long AS = Tokens.hash("as");
  static final long AT = Tokens.hash("at");
  static final long BASED = Tokens.hash("based");
  static final long BIN = Tokens.hash("bin");
  static final long BY = Tokens.hash("by");
  static final long CABINET = Tokens.hash("cabinet");
  static final long CENTRAL = Tokens.hash("central");
  static final long CITY = Tokens.hash("city");
  static final long CONGRESS = Tokens.hash("congress");
  static final long DE = Tokens.hash("de");
  static final long DOWNTOWN = Tokens.hash("downtown");
  static final long DU = Tokens.hash("du");
  static final long EARLY = Tokens.hash("early");
  static final long EASTERN = Tokens.hash("eastern");
  static final long FOR = Tokens.hash("for");
  static final long FROM = Tokens.hash("from");
  static final long HAVE = Tokens.hash("have");
  static final long IN = Tokens.hash("in");
  static final long IS = Tokens.hash("is");
  static final long KNOWN = Tokens.hash("known");
  static final long LAST = Tokens.hash("last");
  static final long LATE = Tokens.hash("late");
  static final long MID = Tokens.hash("mid");
  static final long MINISTER = Tokens.hash("minister");
  static final long NEAR = Tokens.hash("near");
  static final long NEXT = Tokens.hash("next");
  static final long NORTHERN = Tokens.hash("northern");
  static final long OF = Tokens.hash("of");
  static final long OLD = Tokens.hash("old");
  static final long ON = Tokens.hash("on");
  static final long OR = Tokens.hash("or");
  static final long OUTSIDE = Tokens.hash("outside");
  static final long SECRETARY = Tokens.hash("secretary");
  static final long SINCE = Tokens.hash("since");
  static final long SOUTHERN = Tokens.hash("southern");
  static final long THAT = Tokens.hash("that");
  static final long THE = Tokens.hash("the");
  static final long THROUGHOUT = Tokens.hash("throughout");
  static final long TO = Tokens.hash("to");
  static final long UNTIL = Tokens.hash("until");
  static final long V = Tokens.hash("v");
  static final long VS = Tokens.hash("vs");
  static final long WERE = Tokens.hash("were");
  static final long WESTERN = Tokens.hash("western");
  static final long WHO = Tokens.hash("who");
  static final long WITH = Tokens.hash("with");
  static final long Y = Tokens.hash("y");
  static final long YOUNGER = Tokens.hash("younger");

  private FunctionWords() {}

  /** The hashes of words. */
  static Set<Long> hashes(String... words) {
    return Arrays.stream(words).map(Tokens::hash).collect(Collectors.toUnmodifiableSet());
  }
}
