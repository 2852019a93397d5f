package io.newsreel.processor;

import static org.apache.kafka.streams.state.Stores.keyValueStoreBuilder;
import static org.apache.kafka.streams.state.Stores.persistentKeyValueStore;

import io.newsreel.events.Article;
import io.newsreel.events.JsonSerde;
import io.newsreel.events.Topics;
import io.newsreel.processor.annotate.Dictionaries;
import io.newsreel.processor.counts.CountChange;
import io.newsreel.processor.counts.CountOutput;
import io.newsreel.processor.counts.CountStores;
import io.newsreel.processor.counts.CountsProcessor;
import io.newsreel.processor.duplicates.Compared;
import io.newsreel.processor.duplicates.DuplicatesProcessor;
import io.newsreel.processor.duplicates.Fingerprint;
import io.newsreel.processor.duplicates.Verdict;
import io.newsreel.processor.rows.ArticleLog;
import io.newsreel.processor.rows.RowEvent;
import io.newsreel.processor.rows.RowStores;
import io.newsreel.processor.rows.RowVersion;
import io.newsreel.processor.rows.RowsProcessor;
import io.newsreel.processor.stories.Placement;
import io.newsreel.processor.stories.StoriesProcessor;
import io.newsreel.processor.stories.StoryEvent;
import io.newsreel.processor.stories.StoryFinder;
import io.newsreel.processor.summaries.SummariesProcessor;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Repartitioned;

/**
 * The picture:
 *
 * <pre>
 *   articles ─┐
 *             ├─► rows ─────────────────────────────────► annotated
 *   verdicts ─┤    │ clean, tag, recognise
 *      ▲      │    ├─ fingerprints ─► duplicates ─┐
 *      └──────┼────┼──────────────────────────────┘
 * placements ─┘    ├─ story events ─► stories ────┐
 *      ▲           │                              │
 *      └───────────┼──────────────────────────────┘
 *                  └─ count changes ─► counts ──────────► actor-counts, subject-counts, stories
 *                                        └ windows due ─► summaries
 * </pre>
 *
 * <p>Articles are partitioned by publisher; bodies never leave their partition. What travels is
 * small: signatures to the partitions that own their bands, terms to the one partition that finds
 * stories, verdicts and placements back home, and what a row counts for to the one partition that
 * counts.
 */
public final class NewsreelTopology {

  private NewsreelTopology() {}

  /**
   * The topology.
   *
   * @param config how it runs; nothing is read or written here
   * @param dictionaries the knowledge annotation draws on
   * @param logs opens the logs from which articles are read again
   * @param progress counts what is done
   * @param properties passed on to the builder, so that optimisation takes effect
   */
  public static Topology build(
      ProcessorConfig config,
      Dictionaries dictionaries,
      ArticleLog.Opener logs,
      Progress progress,
      Properties properties) {
    Topics topics = config.topics();
    int partitions = config.partitions();
    StreamsBuilder builder = new StreamsBuilder();
    builder.addStateStore(RowStores.rows());
    builder.addStateStore(
        keyValueStoreBuilder(
            persistentKeyValueStore(DuplicatesProcessor.COMPARED),
            Serdes.String(),
            Compared.serde()));
    builder.addStateStore(StoriesProcessor.articles());
    CountStores.all().forEach(builder::addStateStore);
    KStream<String, RowEvent> arrivals =
        builder.stream(
                topics.articles(),
                Consumed.with(Serdes.String(), JsonSerde.of(Article.class)).withName("articles"))
            .mapValues(RowEvent.Arrived::new, Named.as("arrived"));
    KStream<String, RowEvent> judgements =
        builder.stream(
                topics.verdicts(),
                Consumed.with(Serdes.String(), Verdict.serde()).withName("verdicts"))
            .mapValues(RowEvent.Judged::new, Named.as("judged"));
    KStream<String, RowEvent> placings =
        builder.stream(
                topics.placements(),
                Consumed.with(Serdes.String(), Placement.serde()).withName("placements"))
            .mapValues(RowEvent.Placed::new, Named.as("placed"));

    KStream<String, RowVersion> rows =
        arrivals
            .merge(judgements, Named.as("arrivals-and-judgements"))
            .merge(placings, Named.as("row-events"))
            .process(
                () ->
                    new RowsProcessor(
                        dictionaries, logs, partitions, config.boilerplateProof(), progress),
                Named.as("rows"),
                RowsProcessor.ROWS);

    rows.mapValues(RowVersion::annotated, Named.as("annotated-rows"))
        .to(topics.annotated(), Outputs.annotated());

    rows.flatMap((id, row) -> addressed(row.fingerprints()), Named.as("row-fingerprints"))
        .repartition(
            Repartitioned.with(Serdes.Integer(), Fingerprint.serde())
                .withName("fingerprints")
                .withNumberOfPartitions(partitions)
                .withStreamPartitioner(Outputs.byNumber()))
        .process(
            () ->
                new DuplicatesProcessor(
                    config.duplicateSimilarity(), config.duplicateHorizon(), progress),
            Named.as("duplicates"),
            DuplicatesProcessor.COMPARED)
        .to(topics.verdicts(), Outputs.verdicts());

    rows.filter((id, row) -> row.story() != null, Named.as("row-stories"))
        .mapValues(RowVersion::story, Named.as("story-events"))
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
                    new CountsProcessor(
                        config.giveOutEvery(), config.clock(), config.whole(), progress),
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

  private static <T> List<KeyValue<Integer, T>> addressed(List<RowVersion.Addressed<T>> parcels) {
    return parcels.stream().map(p -> KeyValue.pair(p.partition(), p.value())).toList();
  }

  private static <T extends CountOutput> KStream<String, T> only(
      KStream<String, CountOutput> counts, Class<T> type, String name) {
    return counts
        .filter((key, output) -> type.isInstance(output), Named.as(name))
        .mapValues(type::cast, Named.as(name + "-typed"));
  }
}
