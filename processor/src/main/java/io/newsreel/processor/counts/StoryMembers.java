package io.newsreel.processor.counts;

import io.newsreel.events.Figures;
import io.newsreel.events.Story;
import io.newsreel.processor.binary.BinaryReader;
import io.newsreel.processor.binary.BinarySerde;
import io.newsreel.processor.binary.BinaryWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.apache.kafka.common.serialization.Serde;

/**
 * The articles of one story.
 *
 * @param revision how often the story has changed
 * @param members its articles, earliest first
 */
record StoryMembers(long revision, List<Story.Member> members) {

  static final StoryMembers NONE = new StoryMembers(0, List.of());

  private static final Comparator<Story.Member> EARLIEST_FIRST =
      Comparator.comparing(Story.Member::time).thenComparing(Story.Member::id);

  static Serde<StoryMembers> serde() {
    return new BinarySerde<>(StoryMembers::write, StoryMembers::read);
  }

  /** The story with an article, which replaces an older version of itself. */
  StoryMembers with(Story.Member member) {
    List<Story.Member> changed = new ArrayList<>(without(member.id()).members);
    changed.add(member);
    changed.sort(EARLIEST_FIRST);
    return changed.equals(members) ? this : new StoryMembers(revision + 1, List.copyOf(changed));
  }

  /** The story without an article. */
  StoryMembers without(String article) {
    List<Story.Member> rest = members.stream().filter(m -> !m.id().equals(article)).toList();
    return rest.size() == members.size() ? this : new StoryMembers(revision + 1, rest);
  }

  /**
   * The story as published.
   *
   * @param id its id
   * @param within which articles belong to the window asked for
   * @param limit how many articles to list at most; the figures count them all
   */
  Story published(String id, Predicate<Story.Member> within, int limit) {
    List<Story.Member> shown = members.stream().filter(within).toList();
    if (shown.isEmpty()) {
      return new Story(
          id, "", null, null, Figures.NONE, revision, List.of(), List.of(), List.of(), null);
    }
    Story.Member first = shown.get(0);
    Instant last = shown.get(shown.size() - 1).time();
    long texts = shown.stream().map(Story.Member::text).distinct().count();
    long publishers = shown.stream().map(Story.Member::publisher).distinct().count();
    return new Story(
        id,
        first.headline(),
        first.time(),
        last,
        new Figures(shown.size(), shown.size(), texts, publishers),
        revision,
        shown.stream().limit(limit).toList(),
        List.of(),
        List.of(),
        null);
  }

  private void write(BinaryWriter writer) {
    writer.writeNumber(revision).writeNumber(members.size());
    for (Story.Member member : members) {
      writer.writeString(member.id()).writeLong(member.time().toEpochMilli());
      writer.writeString(member.publisher()).writeString(member.headline());
      writer.writeString(member.url()).writeString(member.text());
    }
  }

  private static StoryMembers read(BinaryReader reader) {
    long revision = reader.readNumber();
    int size = reader.readSize();
    List<Story.Member> members = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      String id = reader.readString();
      Instant time = Instant.ofEpochMilli(reader.readLong());
      String publisher = reader.readString();
      String headline = reader.readString();
      String url = reader.readString();
      members.add(new Story.Member(id, time, publisher, headline, url, reader.readString()));
    }
    return new StoryMembers(revision, List.copyOf(members));
  }
}
