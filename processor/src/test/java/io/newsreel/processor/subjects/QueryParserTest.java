package io.newsreel.processor.subjects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryParserTest {

  @Test
  void multipliesTheBoostOfAGroupWithThoseInside() {
    // When
    Query query = QueryParser.parse("(peace^2)^3");

    // Then
    assertThat(query).isEqualTo(new Query.Term(Query.Field.ANY, "peace", 6));
  }

  @Test
  void handsTheFieldOfAGroupToItsClauses() {
    // When
    Query.Group group = (Query.Group) QueryParser.parse("headline:(peace body:war)");

    // Then
    assertThat(group.clauses())
        .extracting(Query.Clause::query)
        .containsExactly(
            new Query.Term(Query.Field.HEADLINE, "peace", 1),
            new Query.Term(Query.Field.BODY, "war", 1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "``|The query is empty|1",
        "()|The parentheses are empty|2",
        "(peace|This '(' is not closed|1",
        "peace)|A ')' without its '('|6",
        "\"peace talks|This quotation mark is not closed|1",
        "peace AND|A clause is missing at the end|10",
        "AND peace|AND and OR stand between two clauses|1",
        "peace AND OR war|'OR' needs a clause after it|11",
        "NOT war|What is only NOT matches nothing|1",
        "peace AND (-war -storm)|What is only NOT matches nothing|11",
        "te?t|'?' is not supported|3",
        "te*t|A '*' stands only at the end of a word|4",
        "*ing|'*' is not supported|1",
        "peace~2|'~' is not supported|6",
        "/peace/|'/' is not supported|1",
        "[a TO b]|'[' is not supported|1",
        "\"suicide bomb*\"|Wildcards do not work inside quotation marks|1",
        "\"peace for peace\"~3|A word stands twice in a near phrase|1",
        "title:peace|There is no field 'title'; there are headline and body|1",
        "peace^high|A number must follow '^'|6",
        "\"peace talks\"~1.5|The distance after '~' is a whole number|14",
        "peace ... war|There is no word here|7",
        "wi-fi*|A prefix is one word; 'wi-fi' is several|1",
      })
  void refusesWhatItCannotRead(String query, String problem, int position) {
    assertThatThrownBy(() -> QueryParser.parse(query))
        .isInstanceOf(QuerySyntaxException.class)
        .hasMessageContaining(problem)
        .hasMessageContaining("at character " + position + ":");
  }

  @Test
  void quotesTheQueryAroundTheFault() {
    assertThatThrownBy(() -> QueryParser.parse("peace AND talks)"))
        .hasMessageContaining("peace AND talks»here»)");
  }
}
