package io.newsreel.sink.view;

/**
 * Where a record lies in its topic.
 *
 * @param partition the partition
 * @param offset the offset
 */
record Place(int partition, long offset) {}
