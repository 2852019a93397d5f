package io.newsreel.bench.corpus;

import io.newsreel.events.Article;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A corpus of any length whose n-th article is a function of its shape and of n. Articles come in
 * the order of their publication, but for the delay of some minutes with which publishers are read.
 *
 * <p>Of the reprints a third has the text as it was; the others were edited: the last paragraphs
 * cut, one rewritten, another headline. Each stands among its own publisher's lines.
 */
public final class Corpus {

  /** A reprint comes among the next so many articles: within half an hour at real density. */
  private static final int REPRINTED_WITHIN = 2_000;

  /** Mean delay between publication and arrival; its tail is exponential. */
  private static final double MEAN_DELAY_SECONDS = 240;

  private static final double LONGEST_DELAY_SECONDS = 7_200;
  private static final int SHORTEST = 400;
  private static final int LONGEST = 60_000;

  private final CorpusShape shape;
  private final Prose prose;
  private final List<Publisher> publishers = new ArrayList<>();
  private final Zipf sizes;

  /** The corpus of a shape. */
  public Corpus(CorpusShape shape) {
    this.shape = shape;
    prose = new Prose(new Vocabulary(shape.seed()), new Cast(shape.seed()));
    SplittableRandom random = new SplittableRandom(shape.seed());
    for (int i = 0; i < shape.publishers(); i++) {
      publishers.add(Publisher.of(i, prose, random));
    }
    // A few large agencies and papers, many small ones.
    sizes = new Zipf(shape.publishers(), 1, 12);
  }

  /** Which article number {@code n} reprints, or −1 if it is an original. */
  public int reprintOf(int n) {
    SplittableRandom random = random(n, 1);
    if (n == 0 || random.nextDouble() >= shape.reprints()) {
      return -1;
    }
    int original = n - 1 - random.nextInt(Math.min(n, REPRINTED_WITHIN));
    while (original > 0 && reprintOf(original) >= 0) {
      original--;
    }
    return original;
  }

  /** Article number {@code n}, from 0. */
  public Article article(int n) {
    SplittableRandom random = random(n, 2);
    int original = reprintOf(n);
    Publisher publisher = publisher(n);
    while (original >= 0 && publisher.equals(publisher(original))) {
      publisher = publishers.get(random.nextInt(publishers.size()));
    }
    Text text = original < 0 ? text(n) : edited(text(original), random);
    String id = "%s-%08d".formatted(publisher.name(), n);
    Instant published = shape.start().plus(shape.gap().multipliedBy(n)).minusMillis(delay(random));
    return new Article(
        id,
        "https://www.%s/news/%d".formatted(publisher.name(), n),
        publisher.name(),
        published,
        shape.start().plus(shape.gap().multipliedBy(n)),
        text.headline,
        String.join("\n", framed(publisher, text.paragraphs)),
        null,
        "en");
  }

  private record Text(String headline, List<String> paragraphs) {}

  private Text text(int n) {
    SplittableRandom random = random(n, 3);
    Prose.Piece piece = prose.piece(random);
    // The publisher's lines are part of the length: they are some 300 characters.
    double wanted = shape.medianLength() * Math.exp(shape.spread() * random.nextGaussian()) - 300;
    String headline = piece.headline();
    List<String> paragraphs = new ArrayList<>();
    int length = 0;
    while (length < Math.min(LONGEST, Math.max(SHORTEST, wanted))) {
      String paragraph = piece.paragraph();
      paragraphs.add(paragraph);
      length += paragraph.length() + 1;
    }
    return new Text(headline, paragraphs);
  }

  private Text edited(Text text, SplittableRandom random) {
    if (random.nextInt(3) == 0) {
      return text;
    }
    Prose.Piece piece = prose.piece(random);
    int size = text.paragraphs.size();
    int kept = size - (size < 4 ? 0 : random.nextInt(1 + size / 4));
    List<String> paragraphs = new ArrayList<>(text.paragraphs.subList(0, kept));
    if (kept > 3) {
      paragraphs.set(random.nextInt(kept), piece.paragraph());
    }
    return new Text(random.nextBoolean() ? piece.headline() : text.headline, paragraphs);
  }

  private static List<String> framed(Publisher publisher, List<String> paragraphs) {
    List<String> lines = new ArrayList<>(publisher.before());
    lines.addAll(paragraphs);
    lines.addAll(publisher.after());
    return lines;
  }

  private Publisher publisher(int n) {
    return publishers.get(sizes.draw(random(n, 4)));
  }

  private static long delay(SplittableRandom random) {
    double seconds = -MEAN_DELAY_SECONDS * Math.log(1 - random.nextDouble());
    return (long) (Math.min(seconds, LONGEST_DELAY_SECONDS) * 1000);
  }

  /** Its own generator for each aspect of each article, so that none depends on another's draws. */
  private SplittableRandom random(int n, int aspect) {
    return new SplittableRandom(shape.seed() * 0x9E3779B97F4A7C15L + n * 8L + aspect);
  }
}
