package io.newsreel.events;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;

/**
 * How often a subject was given in a bucket of time.
 *
 * @param subject the subject's URI
 * @param name its name
 * @param size the bucket's size
 * @param start the bucket's start
 * @param figures the four figures; {@code mentions} are the matches of its stored query
 * @param revision rises whenever the count changed
 * @param postings one for each article; only in buckets of five minutes, of which the longer ones
 *     are the union
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record SubjectCount(
    String subject,
    String name,
    BucketSize size,
    Instant start,
    Figures figures,
    long revision,
    List<Posting> postings) {}
