package io.newsreel.processor.rows;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.dynatrace.hash4j.hashing.Hashing;
import io.newsreel.events.Article;
import io.newsreel.processor.annotate.Annotation;
import io.newsreel.processor.annotate.Annotator;
import io.newsreel.processor.annotate.Draft;
import io.newsreel.processor.annotate.Knowledge;
import io.newsreel.processor.clean.LearnedBlocks;
import io.newsreel.processor.counts.CountChanges;
import io.newsreel.processor.counts.Facts;
import io.newsreel.processor.counts.Subtraction;
import io.newsreel.processor.duplicates.Signature;
import io.newsreel.processor.duplicates.TextComparer;
import io.newsreel.processor.duplicates.Verdict;
import io.newsreel.processor.rows.RowVersion.Addressed;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Keeps the rows of the annotated table that belong to one partition. Whatever happens to a row
 * (its article arrives, comes again, is corrected or withdrawn; it turns out to be a duplicate; one
 * of its blocks turns out to be boilerplate) makes a new version of it, and the new version carries
 * what has to change in everything that is counted.
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
  private final TextComparer texts;
  private final ArticleLog log;
  private final int partitions;
  private final Consumer<RowVersion> versions;

  /** The latest bucket the other partitions have been told of. */
  private int latestBucket = Integer.MIN_VALUE;

  /**
   * A keeper.
   *
   * @param texts is told of every text that comes and goes
   * @param partitions how many partitions count
   * @param versions receives every new version of a row
   */
  RowKeeper(
      Rows rows,
      Annotator annotator,
      LearnedBlocks learned,
      TextComparer texts,
      ArticleLog log,
      int partitions,
      Consumer<RowVersion> versions) {
    this.rows = rows;
    this.annotator = annotator;
    this.learned = learned;
    this.texts = texts;
    this.log = log;
    this.partitions = partitions;
    this.versions = versions;
  }

  /** Learns from a row that is kept already. */
  void recall(String id, Row row) {
    if (row.facts() == null) {
      learned.put(id, id, new long[0]);
    } else {
      learned.put(id, row.facts().text(), row.blocks().toArray());
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
            old == null ? null : old.original(),
            old == null ? new Row.Blocks(List.of()) : old.blocks(),
            old == null ? null : old.facts());
    if (article.withdrawn()) {
      withdraw(article, row, ingested);
    } else {
      renew(annotator.draft(article), row, ingested);
    }
  }

  /** It has been found out what an article repeats. */
  void judged(Verdict verdict, Instant now) {
    Row row = rows.get(verdict.article());
    if (!Objects.equals(row.original(), verdict.original().orElse(null))) {
      again(verdict.article(), row.judged(verdict.original().orElse(null)), now);
    }
  }

  /** Makes a row anew whose article has not changed. */
  private void again(String id, Row row, Instant now) {
    Optional<Article> article = log.read(row.offset());
    if (article.isPresent()) {
      renew(annotator.draft(article.get()), row, now);
    } else {
      // The topic has forgotten the article: the row stays as it was made, what it is worth is
      // kept.
      rows.put(id, row);
    }
  }

  private void renew(Draft draft, Row row, Instant ingested) {
    String id = draft.article().id();
    Signature signature = draft.signature();
    int fingerprint = signature.fingerprint();
    boolean sameSignature = fingerprint == row.fingerprint();
    Row.Blocks blocks = new Row.Blocks(draft.blockKeys());

    Row next = row.next(fingerprint, sameSignature ? row.original() : null, blocks);
    String text = next.original() == null ? id : next.original().article();
    Set<String> affected = learned.put(id, text, blocks.toArray());
    Annotation annotation = annotator.annotate(draft, knowledge(draft, next, ingested));
    Facts facts = annotation.facts();
    boolean sameTime = row.facts() != null && row.facts().time() == facts.time();
    Row kept = next.counting(facts);
    rows.put(id, kept);
    give(annotation, row.facts(), facts);
    if (!sameSignature || !sameTime) {
      forgetText(id, row);
      texts.arrived(id, facts.time(), signature);
    }
    if (sameSignature && !sameTime && kept.original() != null) {
      // The same text at another time: what it repeats has to be found out anew.
      renew(draft, kept.judged(null), ingested);
    }
    for (String other : affected) {
      again(other, rows.get(other), ingested);
    }
  }

  private void withdraw(Article article, Row row, Instant ingested) {
    String id = article.id();
    Set<String> affected = learned.put(id, id, new long[0]);
    if (row.facts() == null) {
      rows.put(id, row);
      return;
    }
    Row next = row.next(0, null, new Row.Blocks(List.of()));
    Annotation annotation = annotator.withdrawn(article, knowledge(null, next, ingested));
    rows.put(id, next.counting(null));
    give(annotation, row.facts(), null);
    forgetText(id, row);
    for (String other : affected) {
      again(other, rows.get(other), ingested);
    }
  }

  private void give(Annotation annotation, Facts old, Facts now) {
    String id = annotation.row().id();
    CountChanges[] changes = Subtraction.between(id, old, now, partitions);
    if (now != null && now.bucket() > latestBucket) {
      // Every partition has to know how late it is in the news, also those the article misses.
      latestBucket = now.bucket();
      for (int partition = 0; partition < partitions; partition++) {
        if (changes[partition] == null) {
          changes[partition] = Subtraction.clock(id, now);
        }
      }
    }
    versions.accept(new RowVersion(annotation.row(), Addressed.ofEach(changes)));
  }

  private void forgetText(String id, Row old) {
    if (old.fingerprint() != 0) {
      texts.left(id);
    }
  }

  private Knowledge knowledge(Draft draft, Row row, Instant ingested) {
    return new Knowledge(
        block -> provenReason(draft, block),
        Optional.ofNullable(row.original()),
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
