package io.newsreel.processor.subjects;

import io.newsreel.processor.subjects.Query.Clause;
import io.newsreel.processor.subjects.Query.Field;
import io.newsreel.processor.subjects.Query.Occur;
import io.newsreel.processor.text.Tokens;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads the part of Lucene's classic query syntax that can be answered from places of terms: words,
 * phrases, {@code "near words"~slop}, {@code prefix*}, {@code headline:} and {@code body:}, {@code
 * AND OR NOT && || !}, {@code + -}, parentheses and boosts. Words stand side by side as with OR.
 *
 * <p>AND and OR without parentheses mean what they mean there: {@code a OR b AND c} needs b and c,
 * and a is welcome. What is not supported is refused, never read as something else.
 */
final class QueryParser {

  private static final String ENDS_WORD = "()\":^~*?[]{}\\/!";

  private static final Set<String> OPERATORS = Set.of("AND", "OR", "NOT", "&&", "||");

  private final String query;
  private int at;

  private QueryParser(String query) {
    this.query = query;
  }

  /**
   * Reads a query.
   *
   * @throws QuerySyntaxException if it cannot be read, or could never match
   */
  static Query parse(String query) {
    QueryParser parser = new QueryParser(query);
    Query read = parser.group(Field.ANY, -1);
    if (parser.at < query.length()) {
      throw parser.fault(parser.at, "A ')' without its '('");
    }
    return read;
  }

  /** Reads clauses up to the closing parenthesis or the end; {@code open} is −1 at the outside. */
  private Query group(Field field, int open) {
    List<Clause> clauses = new ArrayList<>();
    boolean matchable = false;
    skipSpace();
    while (at < query.length() && query.charAt(at) != ')') {
      int start = at;
      boolean and = operator("AND", "&&");
      boolean or = !and && operator("OR", "||");
      if ((and || or) && clauses.isEmpty()) {
        throw fault(start, "AND and OR stand between two clauses; there is none before this one");
      }
      Occur occur = modifier(and);
      if (and && !clauses.isEmpty()) {
        requireLast(clauses);
      }
      clauses.add(new Clause(occur, clause(field)));
      matchable |= occur != Occur.MUST_NOT;
      skipSpace();
    }
    if (clauses.isEmpty()) {
      throw fault(at, open < 0 ? "The query is empty" : "The parentheses are empty");
    }
    if (!matchable) {
      throw fault(
          Math.max(open, 0), "What is only NOT matches nothing; add what the text must have");
    }
    if (clauses.size() == 1) {
      return clauses.get(0).query();
    }
    return new Query.Group(List.copyOf(clauses), 1);
  }

  private static void requireLast(List<Clause> clauses) {
    int last = clauses.size() - 1;
    if (clauses.get(last).occur() == Occur.SHOULD) {
      clauses.set(last, new Clause(Occur.MUST, clauses.get(last).query()));
    }
  }

  private Occur modifier(boolean and) {
    if (operator("NOT", "!")) {
      return Occur.MUST_NOT;
    }
    if (at < query.length() && query.charAt(at) == '-') {
      at++;
      return Occur.MUST_NOT;
    }
    if (at < query.length() && query.charAt(at) == '+') {
      at++;
      return Occur.MUST;
    }
    return and ? Occur.MUST : Occur.SHOULD;
  }

  private Query clause(Field outer) {
    Field field = outer;
    int start = at;
    if (at >= query.length()) {
      throw fault(at, "A clause is missing at the end");
    }
    int colon = fieldEnd();
    if (colon > 0) {
      field = field(query.substring(at, colon));
      at = colon + 1;
      start = at;
    }
    char c = at < query.length() ? query.charAt(at) : ' ';
    if (c == '(') {
      at++;
      Query inside = group(field, start);
      if (at >= query.length()) {
        throw fault(start, "This '(' is not closed");
      }
      at++;
      return boosted(inside, boost());
    }
    return c == '"' ? quoted(field) : word(field);
  }

  private Query quoted(Field field) {
    int start = at;
    int close = query.indexOf('"', start + 1);
    if (close < 0) {
      throw fault(start, "This quotation mark is not closed");
    }
    String phrase = query.substring(start + 1, close);
    at = close + 1;
    if (phrase.indexOf('*') >= 0 || phrase.indexOf('?') >= 0) {
      throw fault(start, "Wildcards do not work inside quotation marks; write the forms out");
    }
    List<String> words = words(phrase, start);
    int slop = slop();
    double boost = boost();
    if (slop == 0 || words.size() == 1) {
      return new Query.Term(field, String.join(" ", words), boost);
    }
    if (new HashSet<>(words).size() < words.size()) {
      throw fault(start, "A word stands twice in a near phrase; write it once");
    }
    return new Query.Near(field, words, slop, boost);
  }

  private Query word(Field field) {
    int start = at;
    while (at < query.length()
        && !Character.isWhitespace(query.charAt(at))
        && ENDS_WORD.indexOf(query.charAt(at)) < 0) {
      at++;
    }
    String text = query.substring(start, at);
    if (OPERATORS.contains(text)) {
      throw fault(start, "'%s' needs a clause after it that is no operator".formatted(text));
    }
    char next = at < query.length() ? query.charAt(at) : ' ';
    if ("?[]{}\\/~:".indexOf(next) >= 0 || (text.isEmpty() && next == '*')) {
      throw fault(
          at,
          "'%s' is not supported here; there are words, \"phrases\", \"near words\"~3 and prefix*"
              .formatted(next));
    }
    List<String> words = words(text, start);
    String phrase = String.join(" ", words);
    if (next == '*') {
      if (words.size() > 1) {
        throw fault(start, "A prefix is one word; '%s' is several".formatted(text));
      }
      at++;
      if (at < query.length()
          && !Character.isWhitespace(query.charAt(at))
          && "()^".indexOf(query.charAt(at)) < 0) {
        throw fault(at, "A '*' stands only at the end of a word");
      }
      phrase += "*";
    }
    return new Query.Term(field, phrase, boost());
  }

  private List<String> words(String text, int start) {
    Tokens tokens = Tokens.of(text);
    if (tokens.size() == 0) {
      throw fault(start, "There is no word here");
    }
    List<String> words = new ArrayList<>(tokens.size());
    for (int i = 0; i < tokens.size(); i++) {
      words.add(tokens.folded(i));
    }
    return List.copyOf(words);
  }

  private int slop() {
    if (at < query.length() && query.charAt(at) == '~') {
      int start = at++;
      double slop = number(start);
      if (slop != Math.rint(slop)) {
        throw fault(start, "The distance after '~' is a whole number of words");
      }
      return (int) slop;
    }
    return 0;
  }

  private double boost() {
    if (at < query.length() && query.charAt(at) == '^') {
      int start = at++;
      return number(start);
    }
    return 1;
  }

  private double number(int sign) {
    int start = at;
    while (at < query.length()
        && (Character.isDigit(query.charAt(at)) || query.charAt(at) == '.')) {
      at++;
    }
    try {
      return Double.parseDouble(query.substring(start, at));
    } catch (NumberFormatException e) {
      throw fault(sign, "A number must follow '%s'".formatted(query.charAt(sign)));
    }
  }

  private static Query boosted(Query query, double by) {
    if (by == 1) {
      return query;
    }
    double boost = query.boost() * by;
    if (query instanceof Query.Term term) {
      return new Query.Term(term.field(), term.phrase(), boost);
    }
    if (query instanceof Query.Near near) {
      return new Query.Near(near.field(), near.words(), near.slop(), boost);
    }
    return new Query.Group(((Query.Group) query).clauses(), boost);
  }

  /** Where the colon of a field name stands that begins here, or −1. */
  private int fieldEnd() {
    int i = at;
    while (i < query.length() && Character.isLetter(query.charAt(i))) {
      i++;
    }
    return i > at && i < query.length() && query.charAt(i) == ':' ? i : -1;
  }

  private Field field(String name) {
    return switch (name) {
      case "headline" -> Field.HEADLINE;
      case "body" -> Field.BODY;
      default ->
          throw fault(at, "There is no field '%s'; there are headline and body".formatted(name));
    };
  }

  /** Reads an operator if it stands here, as a word or as a sign, and the space after it. */
  private boolean operator(String word, String sign) {
    int end = -1;
    if (query.startsWith(sign, at)) {
      end = at + sign.length();
    } else if (query.startsWith(word, at)
        && (at + word.length() == query.length()
            || Character.isWhitespace(query.charAt(at + word.length()))
            || query.charAt(at + word.length()) == '(')) {
      end = at + word.length();
    }
    if (end < 0) {
      return false;
    }
    at = end;
    skipSpace();
    return true;
  }

  private void skipSpace() {
    while (at < query.length() && Character.isWhitespace(query.charAt(at))) {
      at++;
    }
  }

  private QuerySyntaxException fault(int position, String problem) {
    return new QuerySyntaxException(query, position, problem);
  }
}
