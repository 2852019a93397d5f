package io.newsreel.processor.rows;

import io.newsreel.processor.Progress;
import io.newsreel.processor.annotate.Annotator;
import io.newsreel.processor.annotate.Dictionaries;
import io.newsreel.processor.clean.LearnedBlocks;
import java.time.Instant;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** Runs a {@link RowKeeper} over the articles, verdicts and placements of one partition. */
public final class RowsProcessor implements Processor<String, RowEvent, String, RowVersion> {

  /** Store of rows, by article id. */
  public static final String ROWS = "rows";

  private final Dictionaries dictionaries;
  private final ArticleLog.Opener logs;
  private final int partitions;
  private final int proof;
  private final Progress progress;
  private ProcessorContext<String, RowVersion> context;
  private ArticleLog log;
  private RowKeeper keeper;

  /**
   * A processor.
   *
   * @param logs opens the log of the partition's articles
   * @param partitions how many partitions compare and count
   * @param proof how many articles prove a block to be boilerplate
   */
  public RowsProcessor(
      Dictionaries dictionaries,
      ArticleLog.Opener logs,
      int partitions,
      int proof,
      Progress progress) {
    this.dictionaries = dictionaries;
    this.logs = logs;
    this.partitions = partitions;
    this.proof = proof;
    this.progress = progress;
  }

  @Override
  public void init(ProcessorContext<String, RowVersion> processorContext) {
    context = processorContext;
    int partition = context.taskId().partition();
    KeyValueStore<String, Row> store = context.getStateStore(ROWS);
    log = logs.open(partition);
    keeper =
        new RowKeeper(
            new StoredRows(store),
            new Annotator(dictionaries),
            new LearnedBlocks(proof),
            log,
            partition,
            partitions,
            this::forward);
    try (KeyValueIterator<String, Row> rows = store.all()) {
      while (rows.hasNext()) {
        KeyValue<String, Row> row = rows.next();
        keeper.recall(row.key, row.value);
      }
    }
  }

  @Override
  public void process(Record<String, RowEvent> event) {
    progress.worked();
    if (event.value() instanceof RowEvent.Arrived arrived) {
      long offset = context.recordMetadata().orElseThrow().offset();
      keeper.arrived(arrived.article(), offset, Instant.ofEpochMilli(event.timestamp()));
      progress.articleDone();
    } else if (event.value() instanceof RowEvent.Judged judged) {
      keeper.judged(judged.verdict(), Instant.ofEpochMilli(context.currentSystemTimeMs()));
    } else if (event.value() instanceof RowEvent.Placed placed) {
      keeper.placed(placed.placement(), Instant.ofEpochMilli(context.currentSystemTimeMs()));
    }
  }

  @Override
  public void close() {
    if (log != null) {
      log.close();
    }
  }

  private void forward(RowVersion version) {
    context.forward(new Record<>(version.annotated().id(), version, context.currentSystemTimeMs()));
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
