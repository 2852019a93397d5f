package io.newsreel.processor.subjects;

import io.newsreel.processor.subjects.Query.Clause;
import io.newsreel.processor.subjects.Query.Field;
import io.newsreel.processor.subjects.Query.Occur;
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

  private final QueryReader reader;

  private QueryParser(String query) {
    reader = new QueryReader(query);
  }

  /**
   * Reads a query.
   *
   * @throws QuerySyntaxException if it cannot be read, or could never match
   */
  static Query parse(String query) {
    QueryParser parser = new QueryParser(query);
    Query read = parser.group(Field.ANY, -1);
    if (!parser.reader.atEnd()) {
      throw parser.reader.fault(parser.reader.at(), "A ')' without its '('");
    }
    return read;
  }

  /** Reads clauses up to the closing parenthesis or the end; {@code open} is −1 at the outside. */
  private Query group(Field field, int open) {
    List<Clause> clauses = new ArrayList<>();
    boolean matchable = false;
    reader.skipSpace();
    while (!reader.atEnd() && reader.peek() != ')') {
      int start = reader.at();
      boolean and = reader.operator("AND", "&&");
      boolean or = !and && reader.operator("OR", "||");
      if ((and || or) && clauses.isEmpty()) {
        throw reader.fault(
            start, "AND and OR stand between two clauses; there is none before this one");
      }
      Occur occur = modifier(and);
      if (and && !clauses.isEmpty()) {
        requireLast(clauses);
      }
      clauses.add(new Clause(occur, clause(field)));
      matchable |= occur != Occur.MUST_NOT;
      reader.skipSpace();
    }
    if (clauses.isEmpty()) {
      throw reader.fault(
          reader.at(), open < 0 ? "The query is empty" : "The parentheses are empty");
    }
    if (!matchable) {
      throw reader.fault(
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
    if (reader.operator("NOT", "!")) {
      return Occur.MUST_NOT;
    }
    if (reader.skip('-')) {
      return Occur.MUST_NOT;
    }
    if (reader.skip('+')) {
      return Occur.MUST;
    }
    return and ? Occur.MUST : Occur.SHOULD;
  }

  private Query clause(Field outer) {
    if (reader.atEnd()) {
      throw reader.fault(reader.at(), "A clause is missing at the end");
    }
    int named = reader.at();
    String name = reader.fieldName();
    Field field = name == null ? outer : field(name, named);
    int start = reader.at();
    if (reader.skip('(')) {
      Query inside = group(field, start);
      if (!reader.skip(')')) {
        throw reader.fault(start, "This '(' is not closed");
      }
      return boosted(inside, reader.boost());
    }
    return reader.peek() == '"' ? quoted(field) : word(field);
  }

  private Query quoted(Field field) {
    int start = reader.at();
    String phrase = reader.quoted();
    if (phrase.indexOf('*') >= 0 || phrase.indexOf('?') >= 0) {
      throw reader.fault(
          start, "Wildcards do not work inside quotation marks; write the forms out");
    }
    List<String> words = reader.words(phrase, start);
    int slop = reader.slop();
    double boost = reader.boost();
    if (slop == 0 || words.size() == 1) {
      return new Query.Term(field, String.join(" ", words), boost);
    }
    if (new HashSet<>(words).size() < words.size()) {
      throw reader.fault(start, "A word stands twice in a near phrase; write it once");
    }
    return new Query.Near(field, words, slop, boost);
  }

  private Query word(Field field) {
    int start = reader.at();
    String text = reader.word(ENDS_WORD);
    if (OPERATORS.contains(text)) {
      throw reader.fault(start, "'%s' needs a clause after it that is no operator".formatted(text));
    }
    char next = reader.peek();
    if ("?[]{}\\/~:".indexOf(next) >= 0 || (text.isEmpty() && next == '*')) {
      throw reader.fault(
          reader.at(),
          "'%s' is not supported here; there are words, \"phrases\", \"near words\"~3 and prefix*"
              .formatted(next));
    }
    List<String> words = reader.words(text, start);
    String phrase = String.join(" ", words);
    if (reader.skip('*')) {
      if (words.size() > 1) {
        throw reader.fault(start, "A prefix is one word; '%s' is several".formatted(text));
      }
      if (!Character.isWhitespace(reader.peek()) && "()^".indexOf(reader.peek()) < 0) {
        throw reader.fault(reader.at(), "A '*' stands only at the end of a word");
      }
      phrase += "*";
    }
    return new Query.Term(field, phrase, reader.boost());
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

  private Field field(String name, int start) {
    return switch (name) {
      case "headline" -> Field.HEADLINE;
      case "body" -> Field.BODY;
      default ->
          throw reader.fault(
              start, "There is no field '%s'; there are headline and body".formatted(name));
    };
  }
}
