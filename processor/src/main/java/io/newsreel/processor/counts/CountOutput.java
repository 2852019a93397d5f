package io.newsreel.processor.counts;

import io.newsreel.events.ActorCount;
import io.newsreel.events.CountKey;
import io.newsreel.events.Story;
import io.newsreel.events.SubjectCount;

/** What the counting stage gives out. */
public sealed interface CountOutput {

  /** Key of the record. */
  String key();

  /** A count of an actor. */
  record OfActor(ActorCount count) implements CountOutput {
    @Override
    public String key() {
      return new CountKey(count.actor(), count.size(), count.start()).toString();
    }
  }

  /** A count of a subject. */
  record OfSubject(SubjectCount count) implements CountOutput {
    @Override
    public String key() {
      return new CountKey(count.subject(), count.size(), count.start()).toString();
    }
  }

  /** A story. */
  record OfStory(Story story) implements CountOutput {
    @Override
    public String key() {
      return story.id();
    }
  }

  /** A window whose summary is due. */
  record OfWindow(WindowDue window) implements CountOutput {
    @Override
    public String key() {
      return window.key().toString();
    }
  }
}
