package io.newsreel.processor.rows;

import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** The stores of the rows stage. */
public final class RowStores {

  private RowStores() {}

  /** Rows by article id. */
  public static StoreBuilder<? extends KeyValueStore<String, ?>> rows() {
    return Stores.keyValueStoreBuilder(
        Stores.persistentKeyValueStore(RowsProcessor.ROWS), Serdes.String(), Row.serde());
  }
}
