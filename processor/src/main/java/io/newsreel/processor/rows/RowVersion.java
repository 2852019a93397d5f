package io.newsreel.processor.rows;

import io.newsreel.events.WrittenRow;
import io.newsreel.processor.counts.CountChange;
import java.time.Instant;

/**
 * A new version of a row of the annotated table, and what follows from it.
 *
 * @param id the article's id
 * @param revision number of the version
 * @param made when it was made
 * @param written the row
 * @param change what changes in counts and stories
 */
public record RowVersion(
    String id, long revision, Instant made, WrittenRow written, CountChange change) {}
