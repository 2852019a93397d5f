package io.newsreel.processor.rows;

import io.newsreel.processor.Progress;
import io.newsreel.processor.StoredBytes;
import io.newsreel.processor.annotate.Annotator;
import io.newsreel.processor.annotate.Dictionaries;
import io.newsreel.processor.clean.LearnedBlocks;
import io.newsreel.processor.duplicates.Message;
import io.newsreel.processor.duplicates.Post;
import io.newsreel.processor.duplicates.TextComparer;
import java.time.Instant;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/** Runs a {@link RowKeeper} and a {@link TextComparer} over the articles of one partition. */
public final class RowsProcessor implements Processor<String, RowEvent, String, RowOutput> {

  /** Store of rows, by article id. */
  public static final String ROWS = "rows";

  /** Store of the texts that are compared, see {@link TextComparer}. */
  public static final String TEXTS = "texts";

  /** Store of the blocks that publishers repeat, see {@link LearnedBlocks}. */
  public static final String BLOCKS = "blocks";

  private final Dictionaries dictionaries;
  private final ArticleLog.Opener logs;
  private final int partitions;
  private final int proof;
  private final double similarity;
  private final Awaited awaited;
  private final Progress progress;
  private ProcessorContext<String, RowOutput> context;
  private ArticleLog log;
  private RecentRows recents;
  private RowKeeper keeper;
  private TextComparer texts;

  /**
   * A processor.
   *
   * @param logs opens the log of the partition's articles
   * @param partitions how many partitions own bands
   * @param proof how many articles prove a block to be boilerplate
   * @param similarity least similarity of a reprint, 0 to 1
   * @param awaited is told how many rows wait for their story
   */
  public RowsProcessor(
      Dictionaries dictionaries,
      ArticleLog.Opener logs,
      int partitions,
      int proof,
      double similarity,
      Awaited awaited,
      Progress progress) {
    this.dictionaries = dictionaries;
    this.logs = logs;
    this.partitions = partitions;
    this.proof = proof;
    this.similarity = similarity;
    this.awaited = awaited;
    this.progress = progress;
  }

  @Override
  public void init(ProcessorContext<String, RowOutput> processorContext) {
    context = processorContext;
    int partition = context.taskId().partition();
    KeyValueStore<String, Row> store = context.getStateStore(ROWS);
    log = logs.open(partition);
    recents = RecentRows.in(context.stateDir().toPath());
    texts =
        new TextComparer(
            new StoredBytes(context.getStateStore(TEXTS)),
            similarity,
            partition,
            partitions,
            new Forwarded());
    keeper =
        new RowKeeper(
            new StoredRows(store),
            new Annotator(dictionaries),
            new LearnedBlocks(new StoredBytes(context.getStateStore(BLOCKS)), proof),
            texts,
            log,
            recents,
            partition,
            this::forward);
  }

  @Override
  public void process(Record<String, RowEvent> event) {
    progress.worked();
    if (event.value() instanceof RowEvent.Arrived arrived) {
      long offset = context.recordMetadata().orElseThrow().offset();
      keeper.arrived(arrived.article(), offset, Instant.ofEpochMilli(event.timestamp()));
      progress.articleDone();
    } else if (event.value() instanceof RowEvent.Said said) {
      Instant now = Instant.ofEpochMilli(context.currentSystemTimeMs());
      texts.accept(said.message()).ifPresent(verdict -> keeper.judged(verdict, now));
    } else if (event.value() instanceof RowEvent.Placed placed) {
      keeper.placed(placed.placement(), Instant.ofEpochMilli(context.currentSystemTimeMs()));
    }
    awaited.of(context.taskId().partition(), keeper.awaited());
  }

  @Override
  public void close() {
    if (log != null) {
      awaited.left(context.taskId().partition());
      log.close();
    }
    if (recents != null) {
      recents.close();
    }
  }

  private void forward(RowOutput output) {
    context.forward(new Record<>(key(output), output, context.currentSystemTimeMs()));
  }

  private static String key(RowOutput output) {
    if (output instanceof RowOutput.OfRow row) {
      return row.version().id();
    }
    if (output instanceof RowOutput.ToStories told) {
      return told.event().article();
    }
    return output instanceof RowOutput.OfBlock block ? block.key().toString() : null;
  }

  private final class Forwarded implements Post {
    @Override
    public void toBands(int to, Message message) {
      forward(new RowOutput.ToBands(to, message));
    }

    @Override
    public void toHome(Message message) {
      forward(new RowOutput.ToHome(message));
    }
  }

  private record StoredRows(KeyValueStore<String, Row> store) implements RowKeeper.Rows {
    @Override
    public Row get(String id) {
      return store.get(id);
    }

    @Override
    public void put(String id, Row row) {
      store.put(id, row);
    }
  }
}
