package io.newsreel.processor.duplicates;

/** Where messages go: to the owners of bands, or to the homes of articles. */
public interface Post {

  /** Sends a message to a partition that owns bands. */
  void toBands(int partition, Message message);

  /** Sends a message to the partition in which the article lives that it speaks to. */
  void toHome(Message message);
}
