package io.newsreel.processor.rows;

import io.newsreel.events.Analysis;
import io.newsreel.events.Analysis.TimeTrust;
import io.newsreel.events.Article;
import io.newsreel.events.WrittenRow;
import io.newsreel.processor.annotate.Annotation;
import io.newsreel.processor.annotate.Annotator;
import io.newsreel.processor.annotate.Draft;
import io.newsreel.processor.annotate.Knowledge;
import io.newsreel.processor.annotate.Knowledge.Placed;
import io.newsreel.processor.annotate.Standing;
import io.newsreel.processor.clean.Block;
import io.newsreel.processor.clean.LearnedBlocks;
import io.newsreel.processor.clean.LearnedBlocks.Learnt;
import io.newsreel.processor.counts.CountChange;
import io.newsreel.processor.counts.Facts;
import io.newsreel.processor.duplicates.Original;
import io.newsreel.processor.duplicates.Signature;
import io.newsreel.processor.duplicates.TextComparer;
import io.newsreel.processor.duplicates.Verdict;
import io.newsreel.processor.stories.Placement;
import io.newsreel.processor.stories.StoryEvent;
import io.newsreel.processor.stories.StoryTerms;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongFunction;

/**
 * Keeps the rows of the annotated table that belong to one partition. Whatever happens to a row
 * (its article arrives, comes again, is corrected or withdrawn; it turns out to be a duplicate; one
 * of its blocks turns out to be boilerplate) makes a new version of it, and the new version carries
 * what has to change in everything that is counted.
 *
 * <p>What is made of an article that was delivered goes out once it is known which story it belongs
 * to, so that most rows have one version only.
 */
final class RowKeeper {

  /** Where the rows are kept. */
  interface Rows {
    /** The row of an article, or null. */
    Row get(String id);

    /** Keeps a row. */
    void put(String id, Row row);
  }

  /** Why a row is made anew. */
  private enum Cause {
    /** The article came. */
    DELIVERED,
    /** It was found out what it repeats. */
    JUDGED,
    /** It was put into a story. */
    PLACED,
    /** One of its blocks was found to be boilerplate, or not to be. */
    LEARNED
  }

  private static final Learnt NOTHING = new Learnt(List.of(), Set.of());

  private final Rows rows;
  private final Annotator annotator;
  private final LearnedBlocks learned;
  private final TextComparer texts;
  private final ArticleLog log;
  private final int home;
  private final Consumer<RowOutput> outputs;
  private final RecentRows recents;

  /**
   * A keeper.
   *
   * @param texts is told of every text that comes and goes
   * @param recents remembers the rows made last
   * @param home the partition
   * @param outputs receives every new version of a row, and every block learned
   */
  RowKeeper(
      Rows rows,
      Annotator annotator,
      LearnedBlocks learned,
      TextComparer texts,
      ArticleLog log,
      RecentRows recents,
      int home,
      Consumer<RowOutput> outputs) {
    this.rows = rows;
    this.annotator = annotator;
    this.learned = learned;
    this.texts = texts;
    this.log = log;
    this.recents = recents;
    this.home = home;
    this.outputs = outputs;
  }

  /** How many rows wait for their story, of those in memory. */
  int awaited() {
    return recents.awaited();
  }

  /** An article has arrived, for the first time or again. */
  void arrived(Article article, long offset, Instant ingested) {
    log.remember(offset, article);
    String id = article.id();
    Row old = rows.get(id);
    Instant seen = article.firstSeen() == null ? ingested : article.firstSeen();
    Row.Delivery first =
        new Row.Delivery(
            offset,
            ContentHash.of(article, annotator.fingerprint()),
            seen.toEpochMilli(),
            ingested.toEpochMilli());
    if (old == null) {
      made(article, Row.first(first), ingested);
      return;
    }
    Row.Delivery again =
        new Row.Delivery(
            offset,
            first.content(),
            Math.min(first.firstSeen(), old.delivery().firstSeen()),
            Math.min(first.firstIngested(), old.delivery().firstIngested()));
    if (old.delivery().content() == again.content()
        && old.delivery().firstSeen() == again.firstSeen()) {
      // The same again changes nothing while the dictionaries are the same; but this copy will be
      // in the log for longer.
      rows.put(id, old.delivered(again));
    } else {
      made(article, old.delivered(again), ingested);
    }
  }

  private void made(Article article, Row row, Instant ingested) {
    if (article.withdrawn()) {
      withdraw(article, row, ingested);
    } else {
      renew(annotator.draft(article), row, ingested, Cause.DELIVERED);
    }
  }

  /** It has been found out where an article belongs. */
  void placed(Placement placement, Instant now) {
    String id = placement.article();
    Row row = rows.get(id);
    if (row == null || row.counted() == null || row.place().seen() != placement.revision()) {
      return;
    }
    String before = row.place().story() == null ? id : row.place().story().story();
    if (row.place().awaited() || !before.equals(placement.story())) {
      Placed where =
          placement.story().equals(id) ? null : new Placed(placement.story(), placement.reason());
      again(id, row.placed(where), now, Cause.PLACED);
    }
  }

  /** It has been found out what an article repeats. */
  void judged(Verdict verdict, Instant now) {
    Row row = rows.get(verdict.article());
    if (row == null || row.counted() == null) {
      return;
    }
    if (!Objects.equals(row.text().original(), verdict.original().orElse(null))) {
      again(verdict.article(), row.judged(verdict.original().orElse(null)), now, Cause.JUDGED);
    }
  }

  /** Makes a row anew whose article has not changed. */
  private void again(String id, Row row, Instant now, Cause cause) {
    RecentRows.Recent recent = cause == Cause.LEARNED ? null : recents.get(id, row.revision());
    // Where it is placed tells nothing of blocks; what it repeats says which carriers are one.
    Learnt learnt = cause == Cause.JUDGED ? learn(id, row) : NOTHING;
    if (recent != null && (cause == Cause.PLACED || teachesNothing(learnt, recent))) {
      restand(id, row, recent, now, cause);
      return;
    }
    Optional<Article> article = log.read(row.delivery().offset());
    if (article.isPresent()) {
      Draft draft = annotator.draft(article.get());
      renew(draft, row, now, cause);
      follow(id, article.get().publisher(), draft.cleaned().blocks(), learnt.changes(), now);
    } else {
      // The topic has forgotten the article: the row stays as it was made, what it is worth is
      // kept.
      rows.put(id, row);
    }
  }

  private Learnt learn(String id, Row row) {
    return learned.put(carrier(id, row), carrier(id, row.counted().time(), row));
  }

  private static boolean teachesNothing(Learnt learnt, RecentRows.Recent recent) {
    return learnt.changes().isEmpty() && learnt.proven().equals(recent.proven());
  }

  /** Writes only the tail of a row anew, which tells how its article stands to others. */
  private void restand(String id, Row row, RecentRows.Recent recent, Instant now, Cause cause) {
    Row next = standing(row.again(row.text(), row.blocks()), cause);
    Standing standing =
        new Standing(
            id,
            Optional.ofNullable(next.text().original()),
            Optional.ofNullable(next.place().story()));
    Facts facts = recent.facts().standing(standing.text(), standing.story());
    WrittenRow written = recent.written().with(standing.tail(next.revision()));
    rows.put(id, next.counting(new Row.Counted(row.counted().time(), facts.text())));
    recents.stand(id, next.revision(), next.place().awaited());
    tellJudged(id, next, cause);
    give(id, next, now, written, row.counted(), facts);
  }

  private void renew(Draft draft, Row row, Instant ingested, Cause cause) {
    String id = draft.article().id();
    Signature signature = draft.signature();
    int fingerprint = signature.fingerprint();
    boolean sameSignature = fingerprint == row.text().fingerprint();
    Row.Text text = new Row.Text(fingerprint, sameSignature ? row.text().original() : null);
    Row.Blocks blocks = new Row.Blocks(draft.blockKeys());

    Row next =
        standing(
            cause == Cause.DELIVERED ? row.next(text, blocks) : row.again(text, blocks), cause);
    Knowledge known = knowledge(next, ingested);
    long time = annotator.trustedTime(draft, known).toEpochMilli();
    Learnt learnt = learned.put(carrier(id, row), carrier(id, time, next));
    Set<Long> proven = learnt.proven();
    Annotation annotation = annotator.annotate(draft, known.knowing(reasons(proven)));
    Facts facts = annotation.facts();
    boolean sameTime = row.counted() != null && row.counted().time() == facts.time();
    Row kept = next.counting(new Row.Counted(facts.time(), facts.text()));
    rows.put(id, kept);
    WrittenRow written = WrittenRow.of(annotation.row());
    recents.put(
        id, kept.revision(), kept.place().awaited(), new RecentRows.Recent(written, facts, proven));
    if (cause == Cause.DELIVERED) {
      tellStories(seen(annotation, kept));
    }
    tellJudged(id, kept, cause);
    give(id, kept, ingested, written, row.counted(), facts);
    if (!sameSignature || !sameTime) {
      forgetText(id, row);
      texts.arrived(id, facts.time(), signature);
    }
    if (sameSignature && !sameTime && text.original() != null) {
      // The same text at another time: what it repeats has to be found out anew.
      renew(draft, kept.judged(null), ingested, Cause.JUDGED);
    }
    follow(id, draft.article().publisher(), draft.cleaned().blocks(), learnt.changes(), ingested);
  }

  /** A new version waits for what the stories say of it, unless they have just said it. */
  private static Row standing(Row row, Cause cause) {
    return switch (cause) {
      case DELIVERED -> row.shownToStories();
      case PLACED -> row.answered();
      case JUDGED, LEARNED -> row;
    };
  }

  private void withdraw(Article article, Row row, Instant ingested) {
    String id = article.id();
    if (row.counted() == null) {
      rows.put(id, row);
      return;
    }
    Row next = row.next(Row.Text.NONE, Row.Blocks.NONE).unplaced();
    Learnt learnt = learned.put(carrier(id, row), null);
    Annotation annotation = annotator.withdrawn(article, knowledge(next, ingested));
    rows.put(id, next.counting(null));
    WrittenRow written = WrittenRow.of(annotation.row());
    recents.remove(id);
    tellStories(new StoryEvent.Left(id));
    give(id, next, ingested, written, row.counted(), null);
    forgetText(id, row);
    follow(id, article.publisher(), List.of(), learnt.changes(), ingested);
  }

  /** What was learned, or unlearned, is told, and the other articles' rows are made anew. */
  private void follow(
      String id,
      String publisher,
      List<Block> blocks,
      List<LearnedBlocks.Change> learnt,
      Instant now) {
    Set<String> affected = new LinkedHashSet<>();
    for (LearnedBlocks.Change change : learnt) {
      outputs.accept(ToldBlock.of(publisher, blocks, change, learned.reason(change.key())));
      change.carriers().forEach(carrier -> affected.add(carrier.id()));
    }
    affected.remove(id);
    for (String other : affected) {
      again(other, rows.get(other), now, Cause.LEARNED);
    }
  }

  /** The article as a carrier of blocks, so far; null if it is new or was withdrawn. */
  private static LearnedBlocks.Carrier carrier(String id, Row row) {
    return row.counted() == null ? null : carrier(id, row.counted().time(), row);
  }

  private static LearnedBlocks.Carrier carrier(String id, long time, Row row) {
    String original = originalOf(row);
    String text = original == null ? id : original;
    return new LearnedBlocks.Carrier(id, text, time, row.blocks().keys());
  }

  /** Gives out a new version of a row, unless the stories have not answered for it yet. */
  private void give(
      String id, Row row, Instant made, WrittenRow written, Row.Counted old, Facts now) {
    if (row.place().awaited()) {
      return;
    }
    int before = old == null ? CountChange.NOWHERE : Facts.bucketOf(old.time());
    CountChange change = new CountChange(id, before, now);
    outputs.accept(new RowOutput.OfRow(new RowVersion(id, row.revision(), made, written, change)));
  }

  private static String originalOf(Row row) {
    Original original = row.text().original();
    return original == null ? null : original.article();
  }

  /** What the stories have to know of an article that was delivered. */
  private StoryEvent seen(Annotation annotation, Row row) {
    Analysis analysis = annotation.row().analysis();
    return new StoryEvent.Seen(
        annotation.row().id(),
        home,
        row.revision(),
        row.counted().time(),
        analysis.timeTrust() == TimeTrust.PUBLISHED,
        originalOf(row),
        StoryTerms.of(annotation.headline(), annotation.body(), analysis.mentions()));
  }

  /** Tells the stories what an article repeats, where that has just been found out. */
  private void tellJudged(String id, Row row, Cause cause) {
    if (cause == Cause.JUDGED) {
      tellStories(new StoryEvent.Repeats(id, originalOf(row)));
    }
  }

  private void tellStories(StoryEvent event) {
    outputs.accept(new RowOutput.ToStories(event));
  }

  private void forgetText(String id, Row old) {
    if (old.text().fingerprint() != 0) {
      texts.left(id);
    }
  }

  private static Knowledge knowledge(Row row, Instant ingested) {
    return new Knowledge(
        block -> Optional.empty(),
        Optional.ofNullable(row.text().original()),
        Optional.ofNullable(row.place().story()),
        Instant.ofEpochMilli(row.delivery().firstSeen()),
        Instant.ofEpochMilli(row.delivery().firstIngested()),
        ingested,
        row.revision());
  }

  private LongFunction<Optional<String>> reasons(Set<Long> proven) {
    return key -> proven.contains(key) ? Optional.of(learned.reason(key)) : Optional.empty();
  }
}
