package io.newsreel.processor.counts;

import io.newsreel.events.ActorCount;
import io.newsreel.events.Story;
import io.newsreel.events.SubjectCount;
import io.newsreel.processor.summaries.WindowPart;

/** What the counting stage gives out. */
public sealed interface CountOutput {

  /** A count of an actor. */
  record OfActor(ActorCount count) implements CountOutput {}

  /** A count of a subject. */
  record OfSubject(SubjectCount count) implements CountOutput {}

  /** A story. */
  record OfStory(Story story) implements CountOutput {}

  /** This partition's part of a window's summary. */
  record OfWindow(WindowPart part) implements CountOutput {}
}
