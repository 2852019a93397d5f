package io.newsreel.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.newsreel.events.Analysis.Dropped;
import io.newsreel.events.Analysis.Field;
import io.newsreel.events.Analysis.Match;
import io.newsreel.events.Analysis.Mention;
import io.newsreel.events.Analysis.SubjectReason;
import io.newsreel.events.Analysis.TimeTrust;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Writes a row of the annotated table, byte for byte as Jackson writes the records. A row has some
 * 1,500 values; through records and their annotations they cost half as much again.
 */
final class RowJson {

  /** A member's name with what stands around it. */
  private static byte[] key(String json) {
    return json.getBytes(UTF_8);
  }

  private static final byte[] ID = key("{\"id\":");
  private static final byte[] ARTICLE = key(",\"article\":");
  private static final byte[] ANALYSIS = key(",\"analysis\":");

  private static final byte[] DROPPED = key("{\"dropped\":[");
  private static final byte[] TEXT = key("{\"text\":");
  private static final byte[] LINE = key(",\"line\":");
  private static final byte[] REASON = key(",\"reason\":");
  private static final byte[] MENTIONS = key("],\"mentions\":[");
  private static final byte[] ACTOR = key("{\"actor\":");
  private static final byte[] NAME = key(",\"name\":");
  private static final Map<ActorKind, byte[]> KINDS =
      Map.of(
          ActorKind.PERSON, key(",\"kind\":\"person\""),
          ActorKind.ORGANISATION, key(",\"kind\":\"organisation\""),
          ActorKind.COUNTRY, key(",\"kind\":\"country\""),
          ActorKind.PLACE, key(",\"kind\":\"place\""));
  private static final byte[] SURFACE = key(",\"surface\":");
  private static final byte[] IN_HEADLINE = key(",\"in\":\"headline\"");
  private static final byte[] START = key(",\"start\":");
  private static final byte[] END = key(",\"end\":");
  private static final byte[] COUNTRY = key(",\"country\":");
  private static final byte[] SUBJECTS = key("],\"subjects\":[");
  private static final byte[] URI = key("{\"uri\":");
  private static final byte[] MATCHES = key(",\"matches\":[");
  private static final byte[] MATCH = key("{\"start\":");
  private static final byte[] HEADLINE_MATCH = key("{\"in\":\"headline\",\"start\":");
  private static final byte[] PUBLISHED = key(",\"published\":");
  private static final byte[] FIRST_SEEN = key(",\"firstSeen\":");
  private static final byte[] INGESTED = key(",\"ingested\":");
  private static final byte[] TRUST_PUBLISHED = key(",\"timeTrust\":\"published\"");
  private static final byte[] TRUST_FIRST_SEEN = key(",\"timeTrust\":\"first-seen\"");
  private static final byte[] WITHDRAWN = key(",\"withdrawn\":true");

  /** What a row's tail begins with, and nothing else in a row does. */
  static final byte[] REVISION = key(",\"revision\":");

  private static final byte[] DUPLICATE_OF = key(",\"duplicateOf\":");
  private static final byte[] SIMILARITY = key(",\"similarity\":");
  private static final byte[] OVERLAPS = key(",\"overlaps\":{\"article\":");
  private static final byte[] CUT = key(",\"kind\":\"cut\"");
  private static final byte[] EXTENDED = key(",\"kind\":\"extended\"");
  private static final byte[] CONTAINMENT = key(",\"containment\":");
  private static final byte[] STORY = key(",\"story\":");
  private static final byte[] STORY_REASON = key(",\"storyReason\":");
  private static final byte[] CLOSE = key("}}");

  private final JsonBytes out;
  private final Map<String, Who> written = new HashMap<>();

  /** Where the bytes that tell of a mention's actor stand. */
  private record Who(Mention mention, int from, int to) {
    boolean tellsOf(Mention other) {
      return mention.kind() == other.kind() && mention.name().equals(other.name());
    }
  }

  RowJson(JsonBytes out) {
    this.out = out;
  }

  /** All of a row but its tail. */
  void head(AnnotatedArticle row) {
    out.raw(ID).string(row.id());
    out.raw(ARTICLE);
    new NinjsJson(out).write(row.article());
    out.raw(ANALYSIS);
    analysis(row.analysis());
  }

  /** The rest of a row. */
  void tail(WrittenRow.Tail tail) {
    out.raw(REVISION).number(tail.revision());
    out.raw(DUPLICATE_OF).string(tail.duplicateOf());
    out.raw(SIMILARITY).raw(decimal(tail.similarity()));
    Analysis.Overlap overlap = tail.overlaps();
    if (overlap != null) {
      out.raw(OVERLAPS).string(overlap.article());
      out.raw(overlap.kind() == Analysis.Overlap.Kind.CUT ? CUT : EXTENDED);
      out.raw(CONTAINMENT).raw(decimal(overlap.containment()));
      out.raw(SIMILARITY).raw(decimal(overlap.similarity())).raw('}');
    }
    member(STORY, tail.story());
    member(STORY_REASON, tail.storyReason());
    out.raw(CLOSE);
  }

  private void analysis(Analysis analysis) {
    out.raw(DROPPED);
    List<Dropped> dropped = analysis.dropped();
    for (int i = 0; i < dropped.size(); i++) {
      comma(i).raw(TEXT).string(dropped.get(i).text()).raw(LINE).number(dropped.get(i).line());
      out.raw(REASON).string(dropped.get(i).reason()).raw('}');
    }
    out.raw(MENTIONS);
    List<Mention> mentions = analysis.mentions();
    for (int i = 0; i < mentions.size(); i++) {
      comma(i);
      mention(mentions.get(i));
    }
    out.raw(SUBJECTS);
    List<SubjectReason> subjects = analysis.subjects();
    for (int i = 0; i < subjects.size(); i++) {
      comma(i).raw(URI).string(subjects.get(i).uri());
      out.raw(REASON).string(subjects.get(i).reason());
      matches(subjects.get(i).matches());
    }
    out.raw(']');
    member(PUBLISHED, analysis.published());
    member(FIRST_SEEN, analysis.firstSeen());
    member(INGESTED, analysis.ingested());
    if (analysis.timeTrust() != null) {
      out.raw(analysis.timeTrust() == TimeTrust.PUBLISHED ? TRUST_PUBLISHED : TRUST_FIRST_SEEN);
    }
    if (analysis.withdrawn()) {
      out.raw(WITHDRAWN);
    }
  }

  private void mention(Mention mention) {
    // An actor is named three times an article, and what tells who it is makes half a mention.
    Who known = written.get(mention.actor());
    if (known != null && known.tellsOf(mention)) {
      out.again(known.from, known.to);
    } else {
      int from = out.size();
      out.raw(ACTOR).string(mention.actor()).raw(NAME).string(mention.name());
      out.raw(KINDS.get(mention.kind()));
      written.put(mention.actor(), new Who(mention, from, out.size()));
    }
    out.raw(SURFACE).string(mention.surface());
    if (mention.in() == Field.HEADLINE) {
      out.raw(IN_HEADLINE);
    }
    out.raw(START).number(mention.start()).raw(END).number(mention.end());
    member(REASON, mention.reason());
    member(COUNTRY, mention.country());
    out.raw('}');
  }

  private void matches(List<Match> matches) {
    out.raw(MATCHES);
    for (int i = 0; i < matches.size(); i++) {
      Match match = matches.get(i);
      comma(i).raw(match.in() == Field.HEADLINE ? HEADLINE_MATCH : MATCH).number(match.start());
      out.raw(END).number(match.end()).raw('}');
    }
    out.raw(']').raw('}');
  }

  private static byte[] decimal(double value) {
    return Double.toString(value).getBytes(UTF_8);
  }

  private JsonBytes comma(int i) {
    return i == 0 ? out : out.raw(',');
  }

  private void member(byte[] key, Instant value) {
    member(key, Objects.toString(value, null));
  }

  private void member(byte[] key, String value) {
    if (value != null) {
      out.raw(key).string(value);
    }
  }
}
