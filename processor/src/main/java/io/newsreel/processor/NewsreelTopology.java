package io.newsreel.processor;

import io.newsreel.events.Article;
import io.newsreel.events.JsonSerde;
import io.newsreel.events.Topics;
import io.newsreel.processor.annotate.Dictionaries;
import io.newsreel.processor.counts.CountChange;
import io.newsreel.processor.counts.CountOutput;
import io.newsreel.processor.counts.CountStores;
import io.newsreel.processor.counts.CountsProcessor;
import io.newsreel.processor.duplicates.DuplicatesProcessor;
import io.newsreel.processor.duplicates.Message;
import io.newsreel.processor.rows.ArticleLog;
import io.newsreel.processor.rows.Awaited;
import io.newsreel.processor.rows.RowEvent;
import io.newsreel.processor.rows.RowOutput;
import io.newsreel.processor.rows.RowStores;
import io.newsreel.processor.rows.RowVersion;
import io.newsreel.processor.rows.RowsProcessor;
import io.newsreel.processor.stories.Placement;
import io.newsreel.processor.stories.StoriesProcessor;
import io.newsreel.processor.stories.StoryEvent;
import io.newsreel.processor.stories.StoryFinder;
import io.newsreel.processor.summaries.SummariesProcessor;
import java.util.Properties;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.processor.TimestampExtractor;

/**
 * The picture:
 *
 * <pre>
 *      articles ─┐
 *                ├─► rows ─────────────────────────────────► annotated
 *   comparisons ─┤    │ clean, tag, recognise, compare
 *      ▲              ├─ fingerprints ─► duplicates ─┐
 *      └─────────┼────┼──────────────────────────────┘
 *    placements ─┘    ├─ story events ─► stories ────┐
 *      ▲              │                              │
 *      └──────────────┼──────────────────────────────┘
 *                     ├─ blocks learned ────────────────────► boilerplate
 *                     └─ count changes ─► counts ──────────► actor-counts, subject-counts, stories
 *                                           └ windows due ─► summaries
 * </pre>
 *
 * <p>Articles are partitioned by publisher; bodies never leave their partition. What travels is
 * small: fingerprints to the partitions that own their bands, pairs of articles worth comparing
 * back home, the shingles of the earlier one to the later one's home, terms to the one partition
 * that finds stories, where articles belong back home, and what a row counts for to the one
 * partition that counts.
 */
public final class NewsreelTopology {

  /**
   * Of several inputs of a task the earliest record goes first. What is said of rows that are out
   * already has to go before articles that wait, however long these have waited: otherwise a
   * backlog of articles is worked off first, and by then the rows are no longer at hand.
   */
  private static final TimestampExtractor BEFORE_ARTICLES = (record, partitionTime) -> 0;

  private NewsreelTopology() {}

  /**
   * The topology.
   *
   * @param config how it runs; nothing is read or written here
   * @param dictionaries the knowledge annotation draws on
   * @param logs opens the logs from which articles are read again
   * @param awaited is told how many rows wait for their story
   * @param progress counts what is done
   * @param properties passed on to the builder, so that optimisation takes effect
   */
  public static Topology build(
      ProcessorConfig config,
      Dictionaries dictionaries,
      ArticleLog.Opener logs,
      Awaited awaited,
      Progress progress,
      Properties properties) {
    Topics topics = config.topics();
    int partitions = config.partitions();
    StreamsBuilder builder = new StreamsBuilder();
    builder.addStateStore(RowStores.rows());
    builder.addStateStore(StoredBytes.builder(RowsProcessor.TEXTS));
    builder.addStateStore(StoredBytes.builder(RowsProcessor.BLOCKS));
    builder.addStateStore(StoredBytes.builder(DuplicatesProcessor.BANDS));
    builder.addStateStore(StoriesProcessor.articles());
    CountStores.all().forEach(builder::addStateStore);
    KStream<String, RowEvent> arrivals =
        builder.stream(
                topics.articles(),
                Consumed.with(Serdes.String(), JsonSerde.of(Article.class)).withName("articles"))
            .mapValues(RowEvent.Arrived::new, Named.as("arrived"));
    KStream<String, RowEvent> comparisons =
        builder.stream(
                topics.comparisons(),
                Consumed.with(Serdes.String(), Message.serde())
                    .withTimestampExtractor(BEFORE_ARTICLES)
                    .withName("comparisons"))
            .mapValues(RowEvent.Said::new, Named.as("said"));
    KStream<String, RowEvent> placements =
        builder.stream(
                topics.placements(),
                Consumed.with(Serdes.String(), Placement.serde())
                    .withTimestampExtractor(BEFORE_ARTICLES)
                    .withName("placements"))
            .mapValues(RowEvent.Placed::new, Named.as("placed"));

    KStream<String, RowOutput> outputs =
        arrivals
            .merge(comparisons, Named.as("arrivals-and-comparisons"))
            .merge(placements, Named.as("row-events"))
            .process(
                () ->
                    new RowsProcessor(
                        dictionaries,
                        logs,
                        partitions,
                        config.boilerplateProof(),
                        config.duplicateSimilarity(),
                        awaited,
                        progress),
                Named.as("rows"),
                RowsProcessor.ROWS,
                RowsProcessor.TEXTS,
                RowsProcessor.BLOCKS);
    KStream<String, RowVersion> rows =
        outputs
            .filter((id, output) -> output instanceof RowOutput.OfRow, Named.as("row-versions"))
            .mapValues(output -> ((RowOutput.OfRow) output).version(), Named.as("row-version"));

    rows.to(topics.annotated(), Outputs.annotated());

    outputs
        .filter((id, output) -> output instanceof RowOutput.OfBlock, Named.as("block-rows"))
        .mapValues(output -> ((RowOutput.OfBlock) output).block(), Named.as("blocks-learned"))
        .to(topics.boilerplate(), Outputs.boilerplate());

    outputs
        .filter((id, output) -> output instanceof RowOutput.ToHome, Named.as("row-copies"))
        .mapValues(output -> ((RowOutput.ToHome) output).message(), Named.as("copies"))
        .to(topics.comparisons(), Outputs.comparisons("copies-sink"));
    outputs
        .filter((id, output) -> output instanceof RowOutput.ToBands, Named.as("row-fingerprints"))
        .map(NewsreelTopology::toBands, Named.as("fingerprints-to-bands"))
        .repartition(
            Repartitioned.with(Serdes.Integer(), Message.serde())
                .withName("fingerprints")
                .withNumberOfPartitions(partitions)
                .withStreamPartitioner(Outputs.byNumber()))
        .process(
            () ->
                new DuplicatesProcessor(
                    config.duplicateSimilarity(), config.duplicateHorizon(), partitions, progress),
            Named.as("duplicates"),
            DuplicatesProcessor.BANDS)
        .to(topics.comparisons(), Outputs.comparisons("pairs-sink"));

    outputs
        .filter((id, output) -> output instanceof RowOutput.ToStories, Named.as("row-stories"))
        .mapValues(output -> ((RowOutput.ToStories) output).event(), Named.as("story-events"))
        .repartition(
            Repartitioned.with(Serdes.String(), StoryEvent.serde())
                .withName("story-events")
                .withNumberOfPartitions(1))
        .process(
            () -> new StoriesProcessor(StoryFinder.DEFAULT_CAPACITY, progress),
            Named.as("stories-found"),
            StoriesProcessor.ARTICLES)
        .to(topics.placements(), Outputs.placements());

    KStream<String, CountOutput> counts =
        rows.mapValues(RowVersion::change, Named.as("row-changes"))
            .repartition(
                Repartitioned.with(Serdes.String(), CountChange.serde())
                    .withName("count-changes")
                    .withNumberOfPartitions(1))
            .process(
                () ->
                    new CountsProcessor(config.giveOut(), config.clock(), config.whole(), progress),
                Named.as("counts"),
                CountStores.names());

    only(counts, CountOutput.OfActor.class, "actor-count-rows")
        .mapValues(CountOutput.OfActor::count, Named.as("actor-counts"))
        .to(topics.actorCounts(), Outputs.actorCounts());
    only(counts, CountOutput.OfSubject.class, "subject-count-rows")
        .mapValues(CountOutput.OfSubject::count, Named.as("subject-counts"))
        .to(topics.subjectCounts(), Outputs.subjectCounts());
    only(counts, CountOutput.OfStory.class, "story-rows")
        .mapValues(CountOutput.OfStory::story, Named.as("stories"))
        .to(topics.stories(), Outputs.stories());

    only(counts, CountOutput.OfWindow.class, "windows-due")
        .mapValues(CountOutput.OfWindow::window, Named.as("windows"))
        .process(SummariesProcessor::new, Named.as("summaries"))
        .to(topics.summaries(), Outputs.summaries());

    return builder.build(properties);
  }

  private static KeyValue<Integer, Message> toBands(String id, RowOutput output) {
    RowOutput.ToBands letter = (RowOutput.ToBands) output;
    return KeyValue.pair(letter.partition(), letter.message());
  }

  private static <T extends CountOutput> KStream<String, T> only(
      KStream<String, CountOutput> counts, Class<T> type, String name) {
    return counts
        .filter((key, output) -> type.isInstance(output), Named.as(name))
        .mapValues(type::cast, Named.as(name + "-typed"));
  }
}
