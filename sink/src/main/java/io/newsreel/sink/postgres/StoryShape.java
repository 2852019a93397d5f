package io.newsreel.sink.postgres;

import io.newsreel.events.Figures;
import io.newsreel.events.Story;
import java.util.List;

/** Stories, with their articles. */
final class StoryShape implements Shape<Story> {

  private static final Table STORY =
      Table.of(
          "story",
          "id",
          "revision",
          "headline",
          "first_seen",
          "last_seen",
          "articles",
          "texts",
          "publishers",
          "actors",
          "subjects");
  private static final Table ARTICLE =
      Table.of(
          "story_article",
          "story",
          "article",
          "counted_at",
          "publisher",
          "headline",
          "url",
          "text_article");

  @Override
  public Class<Story> type() {
    return Story.class;
  }

  @Override
  public Table table() {
    return STORY;
  }

  @Override
  public List<Table> parts() {
    return List.of(ARTICLE);
  }

  @Override
  public long revision(Story value) {
    return value.revision();
  }

  @Override
  public void write(Story value, CopyBuffer row, List<CopyBuffer> parts) {
    Figures figures = value.figures();
    row.row()
        .text(value.id())
        .int8(value.revision())
        .text(value.headline())
        .time(value.firstSeen())
        .time(value.lastSeen())
        .int8(figures.articles())
        .int8(figures.texts())
        .int8(figures.publishers())
        .json(value.actors() == null ? List.of() : value.actors())
        .json(value.subjects() == null ? List.of() : value.subjects());
    for (Story.Member member : value.articles()) {
      parts
          .get(0)
          .row()
          .text(value.id())
          .text(member.id())
          .time(member.time())
          .text(member.publisher())
          .text(member.headline())
          .text(member.url())
          .text(member.text());
    }
  }
}
