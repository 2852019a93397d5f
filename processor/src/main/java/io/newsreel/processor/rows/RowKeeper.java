package io.newsreel.processor.rows;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.dynatrace.hash4j.hashing.Hashing;
import io.newsreel.events.Analysis;
import io.newsreel.events.Analysis.TimeTrust;
import io.newsreel.events.Article;
import io.newsreel.processor.annotate.Annotation;
import io.newsreel.processor.annotate.Annotator;
import io.newsreel.processor.annotate.Draft;
import io.newsreel.processor.annotate.Knowledge;
import io.newsreel.processor.annotate.Knowledge.Placed;
import io.newsreel.processor.clean.LearnedBlocks;
import io.newsreel.processor.counts.CountChange;
import io.newsreel.processor.counts.Facts;
import io.newsreel.processor.duplicates.Fingerprint;
import io.newsreel.processor.duplicates.Original;
import io.newsreel.processor.duplicates.Signature;
import io.newsreel.processor.duplicates.Verdict;
import io.newsreel.processor.rows.RowVersion.Addressed;
import io.newsreel.processor.stories.Placement;
import io.newsreel.processor.stories.StoryEvent;
import io.newsreel.processor.stories.StoryTerms;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Keeps the rows of the annotated table that belong to one partition. Whatever happens to a row
 * (its article arrives, comes again, is corrected or withdrawn; it turns out to be a duplicate or
 * to belong to a story; one of its blocks turns out to be boilerplate) makes a new version of it,
 * and the new version carries what has to change in everything that is counted.
 */
final class RowKeeper {

  /** Where the rows are kept. */
  interface Rows {
    /** The row of an article, or null. */
    Row get(String id);

    /** Keeps a row. */
    void put(String id, Row row);
  }

  private final Rows rows;
  private final Annotator annotator;
  private final LearnedBlocks learned;
  private final ArticleLog log;
  private final int home;
  private final int partitions;
  private final Consumer<RowVersion> versions;

  /**
   * A keeper.
   *
   * @param home the partition
   * @param partitions how many partitions compare and count
   * @param versions receives every new version of a row
   */
  RowKeeper(
      Rows rows,
      Annotator annotator,
      LearnedBlocks learned,
      ArticleLog log,
      int home,
      int partitions,
      Consumer<RowVersion> versions) {
    this.rows = rows;
    this.annotator = annotator;
    this.learned = learned;
    this.log = log;
    this.home = home;
    this.partitions = partitions;
    this.versions = versions;
  }

  /** Learns from a row that is kept already. */
  void recall(String id, Row row) {
    if (row.counted() == null) {
      learned.put(id, id, new long[0]);
    } else {
      learned.put(id, row.counted().text(), row.blocks().toArray());
    }
  }

  /** An article has arrived, for the first time or again. */
  void arrived(Article article, long offset, Instant ingested) {
    log.remember(offset, article);
    String id = article.id();
    // Most are new, which is known without a look into the store.
    Row old = learned.knows(id) ? rows.get(id) : null;
    long content = contentHash(article);
    Instant seen = article.firstSeen() == null ? ingested : article.firstSeen();
    long firstSeen = seen.toEpochMilli();
    long firstIngested = ingested.toEpochMilli();
    if (old != null) {
      firstSeen = Math.min(firstSeen, old.firstSeen());
      firstIngested = Math.min(firstIngested, old.firstIngested());
      if (old.content() == content && old.firstSeen() == firstSeen) {
        // The same again changes nothing; but this copy will be in the log for longer.
        rows.put(id, old.at(offset));
        return;
      }
    }
    Row row =
        new Row(
            old == null ? 0 : old.revision(),
            offset,
            content,
            firstSeen,
            firstIngested,
            old == null ? 0 : old.fingerprint(),
            old == null ? Map.of() : old.verdicts(),
            old == null ? null : old.story(),
            old == null ? 0 : old.compared(),
            old == null ? new Row.Blocks(List.of()) : old.blocks(),
            old == null ? null : old.counted());
    if (article.withdrawn()) {
      withdraw(article, row, ingested);
    } else {
      renew(annotator.draft(article), row, ingested, true);
    }
  }

  /** An article has been put into a story. */
  void placed(Placement placement, Instant now) {
    Row row = rows.get(placement.article());
    if (row == null || row.counted() == null || row.compared() != placement.revision()) {
      return;
    }
    Placed where = new Placed(placement.story(), placement.reason());
    String before = row.story() == null ? placement.article() : row.story().story();
    if (!before.equals(where.story())) {
      again(placement.article(), row.placed(where), now);
    }
  }

  /** A partition has found out what an article repeats. */
  void judged(Verdict verdict, Instant now) {
    Row row = rows.get(verdict.article());
    if (row == null || row.counted() == null || row.fingerprint() != verdict.fingerprint()) {
      return;
    }
    Row judged = row.judged(verdict.from(), verdict.original());
    if (judged.original().equals(row.original())) {
      rows.put(verdict.article(), judged);
    } else {
      again(verdict.article(), judged, now);
    }
  }

  /** Makes a row anew whose article has not changed. */
  private void again(String id, Row row, Instant now) {
    Optional<Article> article = log.read(row.offset());
    if (article.isPresent()) {
      renew(annotator.draft(article.get()), row, now, false);
    } else {
      // The topic has forgotten the article: the row stays as it was made, what it is worth is
      // kept.
      rows.put(id, row);
    }
  }

  private void renew(Draft draft, Row row, Instant ingested, boolean delivered) {
    String id = draft.article().id();
    Signature signature = draft.signature();
    int fingerprint = signature.isNone() ? 0 : signature.fingerprint();
    boolean sameSignature = fingerprint == row.fingerprint();
    Row.Blocks blocks = new Row.Blocks(draft.blockKeys());

    Row next = row.next(fingerprint, sameSignature ? row.verdicts() : Map.of(), blocks);
    String text = next.original().map(Original::article).orElse(id);
    Set<String> affected = learned.put(id, text, blocks.toArray());
    Annotation annotation = annotator.annotate(draft, knowledge(draft, next, ingested));
    Facts facts = annotation.facts();
    boolean sameTime = row.counted() != null && row.counted().time() == facts.time();
    Row kept = next.counting(new Row.Counted(facts.time(), facts.text()));
    StoryEvent story = null;
    if (delivered) {
      kept = kept.seenByStories();
      story = seen(annotation, kept);
    } else if (!facts.text().equals(row.counted().text())) {
      story = new StoryEvent.Repeats(id, annotation.row().analysis().duplicateOf());
    }
    rows.put(id, kept);
    Fingerprint[] fingerprints =
        sameSignature && (sameTime || fingerprint == 0)
            ? new Fingerprint[partitions]
            : fingerprints(id, facts.time(), signature, row.fingerprint() != 0);
    give(annotation, fingerprints, story, row.counted(), facts);
    for (String other : affected) {
      again(other, rows.get(other), ingested);
    }
  }

  private void withdraw(Article article, Row row, Instant ingested) {
    String id = article.id();
    Set<String> affected = learned.put(id, id, new long[0]);
    if (row.counted() == null) {
      rows.put(id, row);
      return;
    }
    Row next = row.next(0, Map.of(), new Row.Blocks(List.of())).placed(null);
    Annotation annotation = annotator.withdrawn(article, knowledge(null, next, ingested));
    rows.put(id, next.counting(null));
    Fingerprint[] fingerprints =
        fingerprints(id, row.counted().time(), Signature.NONE, row.fingerprint() != 0);
    give(annotation, fingerprints, new StoryEvent.Left(id), row.counted(), null);
    for (String other : affected) {
      again(other, rows.get(other), ingested);
    }
  }

  private void give(
      Annotation annotation,
      Fingerprint[] fingerprints,
      StoryEvent story,
      Row.Counted old,
      Facts now) {
    String id = annotation.row().id();
    int before = old == null ? CountChange.NOWHERE : Facts.bucketOf(old.time());
    CountChange change = new CountChange(id, before, now);
    versions.accept(
        new RowVersion(annotation.row(), Addressed.ofEach(fingerprints), story, change));
  }

  private StoryEvent seen(Annotation annotation, Row row) {
    Analysis analysis = annotation.row().analysis();
    return new StoryEvent.Seen(
        annotation.row().id(),
        home,
        row.revision(),
        row.counted().time(),
        analysis.timeTrust() == TimeTrust.PUBLISHED,
        analysis.duplicateOf(),
        StoryTerms.of(annotation.headline(), annotation.body(), analysis.mentions()));
  }

  /**
   * The fingerprint for each partition; where there was one before, all of them hear of the new.
   */
  private Fingerprint[] fingerprints(
      String id, long time, Signature signature, boolean replacesAnother) {
    Fingerprint whole = new Fingerprint(id, time, home, signature);
    Fingerprint[] parts = whole.split(partitions);
    if (replacesAnother) {
      for (int partition = 0; partition < partitions; partition++) {
        if (parts[partition] == null) {
          parts[partition] = whole.withdrawn();
        }
      }
    }
    return parts;
  }

  private Knowledge knowledge(Draft draft, Row row, Instant ingested) {
    return new Knowledge(
        block -> provenReason(draft, block),
        row.original(),
        Optional.ofNullable(row.story()),
        Instant.ofEpochMilli(row.firstSeen()),
        Instant.ofEpochMilli(row.firstIngested()),
        ingested,
        row.revision());
  }

  private Optional<String> provenReason(Draft draft, String block) {
    long key = LearnedBlocks.key(draft.article().publisher(), block);
    return learned.proven(key) ? Optional.of(learned.reason()) : Optional.empty();
  }

  private static long contentHash(Article article) {
    return Hashing.wyhashFinal4()
        .hashStream()
        .putLong(hash(article.url()))
        .putLong(hash(article.publisher()))
        .putLong(hash(article.headline()))
        .putLong(hash(article.text()))
        .putLong(hash(article.html()))
        .putLong(hash(article.language()))
        .putLong(article.published() == null ? Long.MIN_VALUE : article.published().toEpochMilli())
        .getAsLong();
  }

  /** Over bytes, which is many times as fast as over characters. */
  private static long hash(String value) {
    return value == null ? 0 : Hashing.wyhashFinal4().hashBytesToLong(value.getBytes(UTF_8));
  }
}
