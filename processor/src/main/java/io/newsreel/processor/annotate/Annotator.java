package io.newsreel.processor.annotate;

import io.newsreel.events.Analysis;
import io.newsreel.events.Analysis.Mention;
import io.newsreel.events.Analysis.SubjectReason;
import io.newsreel.events.Analysis.TimeTrust;
import io.newsreel.events.AnnotatedArticle;
import io.newsreel.events.Article;
import io.newsreel.events.Ninjs;
import io.newsreel.events.WrittenRow;
import io.newsreel.processor.actors.ActorRecogniser;
import io.newsreel.processor.clean.Cleaned;
import io.newsreel.processor.clean.Cleaner;
import io.newsreel.processor.clean.PinnedBlocks;
import io.newsreel.processor.subjects.SubjectMatch;
import io.newsreel.processor.subjects.SubjectTagger;
import io.newsreel.processor.text.Found;
import io.newsreel.processor.text.Languages;
import io.newsreel.processor.text.Matcher;
import io.newsreel.processor.text.Tokens;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Annotates articles: clean, tag, recognise. It knows nothing of Kafka, and of the stream only what
 * it is told. Not for several threads; {@link Dictionaries} are shared between annotators.
 */
public final class Annotator {

  private final Cleaner cleaner;
  private final Languages languages;
  private final ActorRecogniser actors;
  private final SubjectTagger subjects;
  private final Matcher matcher;
  private final long fingerprint;
  private final PinnedBlocks pinned;

  /** An annotator that draws on the given knowledge. */
  public Annotator(Dictionaries dictionaries) {
    cleaner = dictionaries.cleaner;
    languages = dictionaries.languages;
    actors = dictionaries.actors;
    subjects = dictionaries.subjects.tagger();
    matcher = dictionaries.terms.matcher();
    pinned = dictionaries.pinnedBlocks;
    fingerprint = dictionaries.fingerprint();
  }

  /** Hash of all the knowledge it draws on. */
  public long fingerprint() {
    return fingerprint;
  }

  /** Annotates an article by itself: nothing is learned, nothing compared. */
  public AnnotatedArticle annotate(Article article, Instant now) {
    return annotate(draft(article), Knowledge.none(now)).row();
  }

  /** Cleans an article, so far as that needs nothing but the article. */
  public Draft draft(Article article) {
    return Draft.of(article, cleaner.clean(article));
  }

  /** When an article counts, by what is known of it. */
  public Instant trustedTime(Draft draft, Knowledge known) {
    return PublicationTime.trust(draft.published(), known.firstIngested()) == TimeTrust.PUBLISHED
        ? draft.published()
        : known.firstSeen();
  }

  /** Annotates an article with what the stream knows. */
  public Annotation annotate(Draft draft, Knowledge known) {
    Article article = draft.article();
    Cleaned cleaned = draft.cleaned().without(block -> boilerplate(draft, block, known));
    Tokens body = cleaned.words();
    Tokens headline = Tokens.of(cleaned.headline() == null ? "" : cleaned.headline());
    Found inHeadline = matcher.find(headline);
    Found inBody = matcher.find(body);

    Instant published = draft.published();
    TimeTrust trust = PublicationTime.trust(published, known.firstIngested());
    String language = languages.of(headline, body, cleaned.language());
    // When an undated article was first seen says nothing of who held office: no date is given.
    Instant dated = trust == TimeTrust.PUBLISHED ? published : null;
    List<Mention> mentions = actors.recognise(headline, inHeadline, body, inBody, dated);
    List<SubjectMatch> tagged =
        subjects.tag(language, headline, inHeadline, body, inBody, mentions);

    Standing standing = new Standing(article.id(), known.original(), known.story());
    WrittenRow.Tail tail = standing.tail(known.revision());
    Analysis analysis =
        new Analysis(
            known.revision(),
            cleaned.dropped(),
            mentions,
            tagged.stream()
                .map(match -> new SubjectReason(match.uri(), match.reason(), match.matches()))
                .toList(),
            tail.duplicateOf(),
            tail.similarity(),
            tail.overlaps(),
            tail.story(),
            tail.storyReason(),
            published,
            known.firstSeen(),
            known.ingested(),
            trust,
            false);
    Ninjs ninjs = NinjsForm.of(draft, cleaned, body, analysis, tagged);
    return new Annotation(
        new AnnotatedArticle(article.id(), ninjs, analysis),
        CountedFacts.of(article, draft.url(), cleaned, analysis, tagged, standing),
        headline,
        body);
  }

  /** Why a block is boilerplate: what a user decided goes before what the stream knows. */
  private Optional<String> boilerplate(Draft draft, int block, Knowledge known) {
    Optional<Boolean> decided =
        pinned.boilerplate(draft.article().publisher(), draft.cleaned().blocks().get(block).text());
    if (decided.isPresent()) {
      return decided.get() ? Optional.of("pinned in " + PinnedBlocks.FILE) : Optional.empty();
    }
    return known.proven().apply(draft.keys().get(block));
  }

  /** The row of an article that was taken back. */
  public Annotation withdrawn(Article article, Knowledge known) {
    Analysis analysis =
        new Analysis(
            known.revision(),
            List.of(),
            List.of(),
            List.of(),
            null,
            0,
            null,
            null,
            null,
            article.published(),
            known.firstSeen(),
            known.ingested(),
            TimeTrust.FIRST_SEEN,
            true);
    return new Annotation(
        new AnnotatedArticle(article.id(), NinjsForm.withdrawn(article), analysis),
        null,
        null,
        null);
  }
}
