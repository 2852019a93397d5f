package io.newsreel.events;

/** The CloudEvents types of the records, one a topic. */
public enum EventType {
  /** An {@link Article}. */
  ARTICLE("io.newsreel.article.v1"),
  /** An {@link AnnotatedArticle}. */
  ANNOTATED("io.newsreel.annotated.v1"),
  /** A {@link Boilerplate} block. */
  BOILERPLATE("io.newsreel.boilerplate.v1"),
  /** A {@link Story}. */
  STORY("io.newsreel.story.v1"),
  /** An {@link ActorCount}. */
  ACTOR_COUNT("io.newsreel.actor-count.v1"),
  /** A {@link SubjectCount}. */
  SUBJECT_COUNT("io.newsreel.subject-count.v1"),
  /** A {@link Summary}. */
  SUMMARY("io.newsreel.summary.v1"),
  /** A record that could not be processed. */
  DEAD_LETTER("io.newsreel.dead-letter.v1");

  private final String type;

  EventType(String type) {
    this.type = type;
  }

  /** The value of the {@code ce_type} header. */
  public String type() {
    return type;
  }
}
