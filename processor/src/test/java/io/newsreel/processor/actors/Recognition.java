package io.newsreel.processor.actors;

import io.newsreel.events.Analysis;
import io.newsreel.processor.text.Matcher;
import io.newsreel.processor.text.Terms;
import io.newsreel.processor.text.Tokens;
import java.time.Instant;
import java.util.List;

/** Recognises actors with a small dictionary, for tests. */
final class Recognition {

  private static final String[] ENTRIES = {
    """
    {"id":"q:usa","name":"United States","kind":"country","country":"USA",
    "names":["US","U.S.","USA"],"demonyms":["American","Americans"],"metonyms":["Washington"]}""",
    """
    {"id":"q:rus","name":"Russia","kind":"country","country":"RUS",
    "demonyms":["Russian","Russians"],"metonyms":["Moscow"]}""",
    """
    {"id":"q:ukr","name":"Ukraine","kind":"country","country":"UKR",
    "demonyms":["Ukrainian"],"metonyms":["Kyiv","Kiev"]}""",
    """
    {"id":"q:jor","name":"Jordan","kind":"country","country":"JOR","short":["Jordan"],
    "ambiguous":true,"with":["Amman","King Abdullah"]}""",
    """
    {"id":"q:dc","name":"Washington, D.C.","kind":"place","country":"USA"}""",
    """
    {"id":"q:nato","name":"NATO","kind":"organisation",
    "names":["North Atlantic Treaty Organization"]}""",
    """
    {"id":"q:who","name":"World Health Organization","kind":"organisation","names":["WHO"]}""",
    """
    {"id":"q:ec","name":"European Commission","kind":"organisation"}""",
    """
    {"id":"q:apple","name":"Apple","kind":"organisation","names":["Apple Inc"],
    "short":["Apple"],"ambiguous":true,"with":["iPhone"]}""",
    """
    {"id":"q:leader","name":"Olena Kovalchuk","kind":"person","country":"UKR",
    "short":["Kovalchuk"],"alone":["Kovalchuk"],"not":["Kovalchuk Square"],
    "roles":[{"role":"president","of":"UKR","from":"2020"}]}""",
    """
    {"id":"q:son","name":"Taras Kovalchuk","kind":"person","country":"UKR",
    "short":["Kovalchuk"]}""",
    """
    {"id":"q:old","name":"Adam Berger","kind":"person","country":"USA","short":["Berger"],
    "roles":[{"role":"president","of":"USA","from":"1990","to":"1994"}]}""",
    """
    {"id":"q:new","name":"Ruth Berger","kind":"person","country":"USA","short":["Berger"],
    "roles":[{"role":"president","of":"USA","from":"2020"}]}""",
    """
    {"id":"q:pole","name":"Władysław Zamojski","kind":"person","country":"POL"}""",
    """
    {"id":"q:junior","name":"Oskar Tallgren Jr.","kind":"person","country":"SWE"}""",
    """
    {"id":"q:may","name":"Greta May","kind":"person","country":"GBR","short":["May"]}""",
    """
    {"id":"q:vell","name":"Vell","kind":"place"}""",
    """
    {"id":"q:orvia","name":"Orvia","kind":"place","demonyms":["Orvi"]}""",
    """
    {"id":"q:california","name":"California","kind":"place","country":"USA"}""",
    """
    {"id":"q:carolina","name":"South Carolina","kind":"place","country":"USA"}""",
    """
    {"id":"q:virginia","name":"West Virginia","kind":"place","country":"USA"}""",
    """
    {"id":"q:liberals","name":"Liberal Party","kind":"organisation","sector":"PTY","country":"RUS",
    "short":["Liberals"],"ambiguous":true,"with":["Russia","Moscow"]}""",
    """
    {"id":"q:herald","name":"The Brindle","kind":"organisation"}""",
    """
    {"id":"q:brindle","name":"Brindle Ferry Commission","kind":"organisation"}""",
    """
    {"id":"q:senate","name":"US Senate","kind":"organisation","sector":"LEG","country":"USA",
    "short":["Senate"],"ambiguous":true,"with":["American","Washington"]}""",
    """
    {"id":"q:ups","name":"UPS","kind":"organisation","sector":"BUS"}"""
  };

  private static final Terms.Builder BUILDER = Terms.builder();
  private static final ActorRecogniser RECOGNISER =
      ActorRecogniser.of(ActorDictionary.of(joined()), BUILDER);
  private static final Terms TERMS = BUILDER.build();

  private Recognition() {}

  private static String[] joined() {
    String[] lines = new String[ENTRIES.length];
    for (int i = 0; i < lines.length; i++) {
      lines[i] = ENTRIES[i].replace("\n", " ");
    }
    return lines;
  }

  static List<Analysis.Mention> of(String headline, String body, Instant date) {
    Tokens head = Tokens.of(headline);
    Tokens text = Tokens.of(body);
    Matcher matcher = TERMS.matcher();
    return RECOGNISER.recognise(head, matcher.find(head), text, matcher.find(text), date);
  }

  static List<Analysis.Mention> in(String body) {
    return of("", body, Instant.parse("2024-05-01T00:00:00Z"));
  }

  /** The mentions of a text as {@code name|surface}. */
  static List<String> names(String body) {
    return in(body).stream().map(mention -> mention.name() + "|" + mention.surface()).toList();
  }
}
