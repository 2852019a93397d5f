package io.newsreel.events;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;

/**
 * The JSON Schemas (draft 2020-12) of the records, and the AsyncAPI document that describes the
 * topics. They lie in this jar, side by side, and refer to each other by relative references: a
 * validator must be given a location ({@link #resource}, as {@code classpath:…}, or {@link #url})
 * rather than a stream alone.
 */
public final class Schemas {

  private static final String FOLDER = "io/newsreel/events/";

  private Schemas() {}

  /**
   * The class path resource of the schema of a topic's values; for dead letters, whose values may
   * be anything, that of their headers as one JSON object.
   */
  public static String resource(EventType type) {
    return switch (type) {
      case ARTICLE -> schema("article");
      case ANNOTATED -> schema("annotated-article");
      case BOILERPLATE -> schema("boilerplate");
      case STORY -> schema("story");
      case ACTOR_COUNT -> schema("actor-count");
      case SUBJECT_COUNT -> schema("subject-count");
      case SUMMARY -> schema("summary");
      case DEAD_LETTER -> schema("dead-letter-headers");
    };
  }

  /** The class path resource of the schema of every record's headers as one JSON object. */
  public static String headersResource() {
    return schema("cloudevents-headers");
  }

  /** The class path resource of the AsyncAPI 3.0 document of all topics. */
  public static String asyncApiResource() {
    return FOLDER + "asyncapi.yaml";
  }

  /** Where the schema of {@link #resource} lies. */
  public static URL url(EventType type) {
    return Schemas.class.getClassLoader().getResource(resource(type));
  }

  /**
   * Opens the schema of {@link #resource}; the caller closes it.
   *
   * @throws UncheckedIOException if it cannot be read, which means that the jar is broken
   */
  public static InputStream open(EventType type) {
    try {
      return url(type).openStream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String schema(String name) {
    return FOLDER + "schemas/" + name + ".schema.json";
  }
}
