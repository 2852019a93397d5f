package io.newsreel.processor.stories;

import io.newsreel.processor.Progress;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** Runs a {@link StoryFinder} over all articles: the stage has one partition. */
public final class StoriesProcessor implements Processor<String, StoryEvent, String, Placement> {

  /** Store of the articles in memory, by id. */
  public static final String ARTICLES = "story-articles";

  private final int capacity;
  private final Progress progress;
  private ProcessorContext<String, Placement> context;
  private StoryFinder finder;

  /** A processor that has so many articles in memory at most. */
  public StoriesProcessor(int capacity, Progress progress) {
    this.capacity = capacity;
    this.progress = progress;
  }

  /** The store of this stage. */
  public static StoreBuilder<? extends KeyValueStore<String, ?>> articles() {
    return Stores.keyValueStoreBuilder(
        Stores.persistentKeyValueStore(ARTICLES), Serdes.String(), StoredArticle.serde());
  }

  @Override
  public void init(ProcessorContext<String, Placement> processorContext) {
    context = processorContext;
    KeyValueStore<String, StoredArticle> store = context.getStateStore(ARTICLES);
    finder = new StoryFinder(new StoredArticles(store), capacity);
    List<StoredArticle> kept = new ArrayList<>();
    try (KeyValueIterator<String, StoredArticle> all = store.all()) {
      all.forEachRemaining(article -> kept.add(article.value));
    }
    finder.recall(kept);
  }

  @Override
  public void process(Record<String, StoryEvent> event) {
    progress.worked();
    try {
      finder.accept(event.value(), placement -> forward(placement, event.timestamp()));
    } catch (RuntimeException e) {
      // The event goes to the dead letters; but the article's row waits for an answer.
      if (event.value() instanceof StoryEvent.Seen seen) {
        String id = seen.article();
        forward(new Placement(id, seen.home(), seen.revision(), id, null), event.timestamp());
      }
      throw e;
    }
  }

  private void forward(Placement placement, long time) {
    context.forward(new Record<>(placement.article(), placement, time));
  }

  private record StoredArticles(KeyValueStore<String, StoredArticle> store)
      implements StoryFinder.Articles {
    @Override
    public StoredArticle get(String article) {
      return store.get(article);
    }

    @Override
    public void put(StoredArticle article) {
      store.put(article.article(), article);
    }

    @Override
    public void delete(String article) {
      store.delete(article);
    }
  }
}
