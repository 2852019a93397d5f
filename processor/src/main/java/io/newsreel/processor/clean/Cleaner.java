package io.newsreel.processor.clean;

import io.newsreel.events.Article;
import java.util.List;

/**
 * Parts an article into content and boilerplate, from the article alone.
 *
 * <p>A page is first brought into blocks; then the same rules judge blocks and lines of plain text:
 * what a line says by itself (cues), and where it stands (tables of contents, lists of links,
 * furniture around the text). Immutable; for any number of threads.
 */
public final class Cleaner {

  private final PageReader pages = new PageReader();
  private final CueRule cueRule;
  private final ContentsRule contents = new ContentsRule();
  private final ListRule lists = new ListRule();
  private final HeadlineRule headlines = new HeadlineRule();
  private final EdgeRule edges = new EdgeRule();
  private final RunRule runs = new RunRule();

  private Cleaner(Cues cues) {
    this.cueRule = new CueRule(new CueIndex(cues));
  }

  /** A cleaner with the cues that come with Newsreel. */
  public static Cleaner standard() {
    return of(Cues.standard());
  }

  /** A cleaner with these cues. */
  public static Cleaner of(Cues cues) {
    return new Cleaner(cues);
  }

  /** Cleans the article's text or, where it has none, its page. */
  public Cleaned clean(Article article) {
    String headline = article.headline() == null ? null : Whitespace.tidy(article.headline());
    if (article.text() == null && article.html() != null) {
      return clean(article, headline, pages.read(article.html(), article.url()));
    }
    Judgement judgement =
        judge(Lines.ofText(article.text() == null ? "" : article.text()), headline, false);
    return new Cleaned(
        headline,
        judgement.kept(),
        judgement.words(),
        judgement.dropped(),
        article.language(),
        null,
        null,
        null,
        List.of(),
        null);
  }

  private Cleaned clean(Article article, String delivered, PageReader.Page page) {
    String headline = delivered == null ? page.headline() : delivered;
    Judgement judgement = judge(Lines.ofBlocks(page.blocks()), headline, true);
    return new Cleaned(
        headline,
        judgement.kept(),
        judgement.words(),
        judgement.dropped(),
        article.language() == null ? page.language() : article.language(),
        page.url(),
        page.published(),
        page.publisher(),
        page.authors(),
        page.modified());
  }

  private Judgement judge(Lines lines, String headline, boolean page) {
    Judgement judgement = new Judgement(lines);
    cueRule.judge(judgement);
    contents.judge(judgement);
    lists.judge(judgement);
    headlines.judge(judgement, headline);
    edges.judge(judgement);
    if (!page) {
      runs.judge(judgement);
    }
    return judgement;
  }
}
