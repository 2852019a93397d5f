package io.newsreel.processor.annotate;

import io.newsreel.events.Analysis.Mention;
import io.newsreel.events.Article;
import io.newsreel.processor.actors.ActorRecogniser;
import io.newsreel.processor.clean.Cleaned;
import io.newsreel.processor.clean.Cleaner;
import io.newsreel.processor.subjects.SubjectExplainer;
import io.newsreel.processor.subjects.SubjectVerdict;
import io.newsreel.processor.text.Found;
import io.newsreel.processor.text.Languages;
import io.newsreel.processor.text.Matcher;
import io.newsreel.processor.text.Tokens;
import java.util.List;

/** Says why articles are annotated as they are. Not for several threads. */
public final class ArticleExplainer {

  private final Cleaner cleaner;
  private final Languages languages;
  private final ActorRecogniser actors;
  private final SubjectExplainer subjects;
  private final Matcher matcher;

  /** An explainer that draws on the given knowledge. */
  public ArticleExplainer(Dictionaries dictionaries) {
    cleaner = dictionaries.cleaner;
    languages = dictionaries.languages;
    actors = dictionaries.actors;
    subjects = dictionaries.subjects.explainer();
    matcher = dictionaries.terms.matcher();
  }

  /** A verdict on each subject: those given first, then by how near they came. */
  public List<SubjectVerdict> subjects(Article article) {
    Cleaned cleaned = cleaner.clean(article);
    Tokens body = cleaned.words();
    Tokens headline = Tokens.of(cleaned.headline() == null ? "" : cleaned.headline());
    String language = languages.of(headline, body, cleaned.language());
    Found inHeadline = matcher.find(headline);
    Found inBody = matcher.find(body);
    List<Mention> mentions =
        actors.recognise(headline, inHeadline, body, inBody, article.published());
    return subjects.explain(language, headline, inHeadline, body, inBody, mentions);
  }
}
