package io.newsreel.events;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;

/**
 * How often an actor was named in a bucket of time.
 *
 * @param actor the actor's id
 * @param name the actor's name
 * @param kind what it is
 * @param size the bucket's size
 * @param start the bucket's start
 * @param figures the four figures
 * @param revision rises whenever the count changed
 * @param postings one for each article; only in buckets of five minutes, of which the longer ones
 *     are the union
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record ActorCount(
    String actor,
    String name,
    ActorKind kind,
    BucketSize size,
    Instant start,
    Figures figures,
    long revision,
    List<Posting> postings) {}
