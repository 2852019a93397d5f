package io.newsreel.bench.corpus;

import io.newsreel.events.ActorKind;
import io.newsreel.processor.actors.ActorDictionary;
import io.newsreel.processor.actors.ActorEntry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;

/** Who acts in the made-up news: the actors of the dictionary, a few of them most of the time. */
final class Cast {

  private final List<ActorEntry> actors;
  private final Zipf fame;

  Cast(long seed) {
    actors = new ArrayList<>(ActorDictionary.load(Optional.empty()).entries());
    Collections.shuffle(actors, new Random(seed));
    fame = new Zipf(actors.size(), 0.9, 3);
  }

  /** An actor, the famous ones often. */
  ActorEntry actor(SplittableRandom random) {
    return actors.get(fame.draw(random));
  }

  /** A form of an actor's name: in full where it is named first, then as papers shorten it. */
  static String form(ActorEntry actor, boolean first, SplittableRandom random) {
    if (first || actor.kind() == ActorKind.PLACE) {
      return actor.names().get(random.nextInt(4) == 0 ? random.nextInt(actor.names().size()) : 0);
    }
    List<String> shorter =
        actor.kind() == ActorKind.COUNTRY ? actor.demonyms() : actor.shortForms();
    List<String> forms = shorter.isEmpty() ? actor.names() : shorter;
    return forms.get(random.nextInt(forms.size()));
  }
}
