package io.newsreel.processor;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.BloomFilter;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.WriteBufferManager;

/**
 * Bounds the memory of all stores of the process together: one block cache, and one manager whose
 * write buffers are charged to it. Without it every store of every partition takes its own 100 MB.
 */
public final class BoundedRocksDb implements RocksDBConfigSetter {

  private static final long CACHE_BYTES = 256L << 20;
  private static final long WRITE_BUFFER_BYTES = 128L << 20;
  private static final long WRITE_BUFFER_OF_A_STORE = 8L << 20;

  // Shared by all stores for the life of the process, and therefore never closed.
  private static final Cache CACHE = new LRUCache(CACHE_BYTES);
  private static final WriteBufferManager WRITE_BUFFERS =
      new WriteBufferManager(WRITE_BUFFER_BYTES, CACHE);

  private BloomFilter filter;

  @Override
  public void setConfig(String storeName, Options options, Map<String, Object> configs) {
    BlockBasedTableConfig table = (BlockBasedTableConfig) options.tableFormatConfig();
    filter = new BloomFilter(10, false);
    table.setBlockCache(CACHE);
    table.setCacheIndexAndFilterBlocks(true);
    table.setPinL0FilterAndIndexBlocksInCache(true);
    table.setFilterPolicy(filter);
    options.setTableFormatConfig(table);
    options.setWriteBufferManager(WRITE_BUFFERS);
    options.setWriteBufferSize(WRITE_BUFFER_OF_A_STORE);
    options.setMaxWriteBufferNumber(2);
    // Its own log would fill the disk with nothing anyone reads.
    options.setKeepLogFileNum(1);
    options.setMaxLogFileSize(1L << 20);
  }

  @Override
  public void close(String storeName, Options options) {
    filter.close();
  }
}
