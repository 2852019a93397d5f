package io.newsreel.processor.annotate;

/** A user's folder of actors, subjects or cues has faults; the message names them. */
public final class InvalidKnowledgeException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  InvalidKnowledgeException(String faults) {
    super(faults);
  }
}
