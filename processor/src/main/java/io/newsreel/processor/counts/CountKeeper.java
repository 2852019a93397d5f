package io.newsreel.processor.counts;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Keeps what every article counts for. A new version of a row first takes out what the version
 * before had put in; what that changes is remembered until it is given out.
 */
final class CountKeeper {

  private final Entries entries;
  private final Members members;
  private final Pending pending;
  private final Days days;
  private final Changed changed = new Changed();

  /** A keeper that goes on where the last one, over the same stores, ended. */
  CountKeeper(Entries entries, Members members, Pending pending, Days days) {
    this.entries = entries;
    this.members = members;
    this.pending = pending;
    this.days = days;
    recall();
  }

  /** What is to be given out. */
  Changed changed() {
    return changed;
  }

  /** Applies a new version of a row. */
  void apply(CountChange change) {
    String article = change.article();
    Facts now = change.facts();
    Facts old =
        change.before() == CountChange.NOWHERE ? null : entries.get(change.before(), article);
    if (now == null) {
      if (old != null) {
        takeOut(article, old, Set.of());
        entries.delete(old.bucket(), article);
        leave(article, old);
      }
      return;
    }
    if (now.equals(old)) {
      return;
    }
    entries.put(article, now);
    touch(now.bucket());
    if (old != null && sameContributions(old, now)) {
      stand(article, old, now);
    } else {
      if (old != null) {
        boolean stays = old.bucket() == now.bucket();
        takeOut(article, old, stays ? counted(now) : Set.of());
        if (!stays) {
          entries.delete(old.bucket(), article);
        }
      }
      putIn(article, now);
    }
    if (old != null && (!old.story().equals(now.story()) || old.bucket() != now.bucket())) {
      leave(article, old);
    }
    members.put(now.story(), new EntryKey(now.bucket(), article));
    changed.story(now.story());
  }

  /** Everything that has changed has been given out. */
  void allGiven() {
    changed.clear();
    pending.clear();
  }

  /** Only the text that it prints or the story that it belongs to may be another. */
  private void stand(String article, Facts old, Facts now) {
    Day day = days.ifLoaded(Day.of(now.bucket()));
    if (day != null) {
      day.stand(article, now);
    }
    if (!old.text().equals(now.text())) {
      changed(now);
    }
  }

  private void putIn(String article, Facts facts) {
    Day day = days.ifLoaded(Day.of(facts.bucket()));
    if (day != null) {
      day.put(article, facts);
    }
    changed(facts);
  }

  private void changed(Facts facts) {
    for (Contribution contribution : facts.contributions()) {
      changed.row(facts.bucket(), contribution.counted());
    }
  }

  private void takeOut(String article, Facts old, Set<Counted> stay) {
    Day day = days.ifLoaded(Day.of(old.bucket()));
    if (day != null) {
      day.remove(article, old);
    }
    touch(old.bucket());
    for (Contribution contribution : old.contributions()) {
      Counted counted = contribution.counted();
      if (stay.contains(counted)) {
        changed.row(old.bucket(), counted);
      } else {
        changed.left(old.bucket(), contribution);
        pending.left(old.bucket(), contribution);
      }
    }
  }

  private void leave(String article, Facts old) {
    members.delete(old.story(), new EntryKey(old.bucket(), article));
    changed.story(old.story());
    pending.left(old.story());
  }

  private void touch(int bucket) {
    if (changed.hour(bucket)) {
      pending.hour(Math.floorDiv(bucket, Day.bucketsAnHour()));
    }
  }

  private void recall() {
    pending.forEach(
        new Pending.Noted() {
          @Override
          public void hour(int hour) {
            int from = hour * Day.bucketsAnHour();
            changed.hour(from);
            entries.forEach(
                from,
                from + Day.bucketsAnHour(),
                (article, facts) -> {
                  changed(facts);
                  changed.story(facts.story());
                });
          }

          @Override
          public void left(int bucket, Contribution contribution) {
            changed.left(bucket, contribution);
          }

          @Override
          public void left(String story) {
            changed.story(story);
          }
        });
  }

  /** Whether two versions name the same actors and subjects in the same bucket. */
  private static boolean sameContributions(Facts old, Facts now) {
    return old.bucket() == now.bucket()
        && old.publisher().equals(now.publisher())
        && old.contributions().equals(now.contributions());
  }

  private static Set<Counted> counted(Facts facts) {
    return facts.contributions().stream()
        .map(Contribution::counted)
        .collect(Collectors.toCollection(HashSet::new));
  }
}
