package io.newsreel.processor.subjects;

import io.newsreel.processor.text.Tokens;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.monitor.MatchingQueries;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParser;

/** Lucene's stored queries over the same words, to hold ours against. */
final class LuceneOracle implements AutoCloseable {

  /** Wider than any near phrase in the tests, so that none runs from the headline into the body. */
  private static final int GAP = 1000;

  private final Analyzer analyzer = new WordAnalyzer();
  private final Monitor monitor;

  LuceneOracle() throws IOException {
    monitor = new Monitor(analyzer);
  }

  /** Registers queries by id, all at once because each registration costs a commit. */
  void register(Map<String, String> queries) throws ParseException, IOException {
    QueryParser parser = new QueryParser("text", analyzer);
    parser.setSplitOnWhitespace(true);
    parser.setAutoGeneratePhraseQueries(true);
    List<MonitorQuery> stored = new ArrayList<>();
    for (Map.Entry<String, String> query : queries.entrySet()) {
      stored.add(new MonitorQuery(query.getKey(), parser.parse(query.getValue())));
    }
    monitor.register(stored);
  }

  Set<String> matches(String headline, String body) throws IOException {
    Document document = new Document();
    document.add(new TextField("headline", headline, Field.Store.NO));
    document.add(new TextField("body", body, Field.Store.NO));
    document.add(new TextField("text", headline, Field.Store.NO));
    document.add(new TextField("text", body, Field.Store.NO));
    MatchingQueries<QueryMatch> found = monitor.match(document, QueryMatch.SIMPLE_MATCHER);
    Set<String> ids = new TreeSet<>();
    found.getMatches().forEach(match -> ids.add(match.getQueryId()));
    return ids;
  }

  @Override
  public void close() throws IOException {
    monitor.close();
  }

  private static final class WordAnalyzer extends Analyzer {

    @Override
    protected TokenStreamComponents createComponents(String field) {
      return new TokenStreamComponents(new WordTokenizer());
    }

    @Override
    public int getPositionIncrementGap(String field) {
      return GAP;
    }
  }

  /** Our words as Lucene's. */
  private static final class WordTokenizer extends Tokenizer {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private Tokens tokens;
    private int next;

    @Override
    public boolean incrementToken() throws IOException {
      clearAttributes();
      if (tokens == null) {
        tokens = Tokens.of(read(input));
      }
      if (next == tokens.size()) {
        return false;
      }
      term.append(tokens.folded(next++));
      return true;
    }

    @Override
    public void reset() throws IOException {
      super.reset();
      tokens = null;
      next = 0;
    }

    private static String read(Reader reader) throws IOException {
      StringWriter text = new StringWriter();
      reader.transferTo(text);
      return text.toString();
    }
  }
}
