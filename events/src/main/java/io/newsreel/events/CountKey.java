package io.newsreel.events;

import java.time.Instant;

/**
 * Key of a count: {@code id|size|start}, for example {@code
 * http://www.wikidata.org/entity/Q7747|5m|2026-03-01T10:05:00Z}.
 *
 * @param id the actor's id or the subject's URI
 * @param size the bucket's size
 * @param start the bucket's start
 */
public record CountKey(String id, BucketSize size, Instant start) {

  @Override
  public String toString() {
    return id + "|" + size.label() + "|" + start;
  }
}
