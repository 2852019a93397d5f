package io.newsreel.processor.counts;

import io.newsreel.events.Figures;

/** Counts the four figures over postings. An article has one posting in each row. */
public final class FigureCounter {

  private long mentions;
  private long articles;
  private long revision;
  private final LongSet texts = new LongSet();
  private final LongSet publishers = new LongSet();

  void add(int mentionsOfArticle, long text, long publisher) {
    mentions += mentionsOfArticle;
    articles++;
    texts.add(text);
    publishers.add(publisher);
  }

  void revise(long revisionOfRow) {
    revision += revisionOfRow;
  }

  /** The figures so far. */
  public Figures figures() {
    return new Figures(mentions, articles, texts.size(), publishers.size());
  }

  /** The sum of the rows' revisions: it rises whenever one of them changes. */
  public long revision() {
    return revision;
  }

  /** Hashes of the publishers, for unions over partitions. */
  public long[] publishers() {
    return publishers.toArray();
  }

  LongSet publisherSet() {
    return publishers;
  }
}
