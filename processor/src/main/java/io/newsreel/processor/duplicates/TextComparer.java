package io.newsreel.processor.duplicates;

import io.newsreel.processor.binary.BinaryReader;
import io.newsreel.processor.binary.BinaryWriter;
import io.newsreel.processor.index.ByteStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Compares the texts of the articles that live in one partition with the candidates that the owners
 * of their bands have found.
 *
 * <p>What an article repeats is a definition, not a history: the earliest article, by trusted time
 * then id, within the horizon, whose similarity is at least the threshold; where there is none, the
 * earliest of which the article is a cut or extended version. Whatever order articles arrive in,
 * change and leave, every pair that shares a band is compared once both are there, and when an
 * original goes, those who followed it look again. A message about another version than the one
 * that is here is of the past, and is passed over.
 */
public final class TextComparer {

  /** A text has another in it if it has this share of its shingles. */
  public static final double CONTAINMENT = 0.8;

  /** Texts of fewer shingles are too short to say of them that another text has them in it. */
  static final int SHORTEST_CUT = 32;

  private final ByteStore texts;
  private final double threshold;
  private final int home;
  private final int partitions;
  private final Post post;

  /**
   * A comparer.
   *
   * @param texts where the texts are kept
   * @param threshold least similarity of a reprint, 0 to 1
   * @param home the partition
   * @param partitions how many partitions own bands
   * @param post takes what has to be said to others
   */
  public TextComparer(ByteStore texts, double threshold, int home, int partitions, Post post) {
    this.texts = texts;
    this.threshold = threshold;
    this.home = home;
    this.partitions = partitions;
    this.post = post;
  }

  /**
   * A text is new here.
   *
   * @param time the article's trusted time, milliseconds since the epoch
   */
  public void arrived(String article, long time, Signature signature) {
    if (signature.isNone()) {
      return;
    }
    int version = 31 * signature.fingerprint() + Long.hashCode(time);
    Fingerprint fingerprint = new Fingerprint(article, time, home, version, signature.key());
    keep(new KeptText(fingerprint, signature.shingles(), null));
    look(fingerprint);
  }

  /** A text that was here is here no more, or is about to be replaced. */
  public void left(String article) {
    KeptText text = text(article);
    if (text == null) {
      return;
    }
    texts.put(key(article), null);
    for (int partition : text.fingerprint().key().owners(partitions)) {
      post.toBands(partition, new Message.Forget(text.fingerprint()));
    }
    Message.Party gone = Message.Party.of(text.fingerprint());
    for (Message.Party follower : followers(article)) {
      texts.put(followerKey(article, follower.article()), null);
      post.toHome(new Message.Gone(gone, follower));
    }
  }

  /** Takes in what others say; gives a verdict where it changes one. */
  public Optional<Verdict> accept(Message message) {
    if (message instanceof Message.Pair pair) {
      return pair(pair);
    }
    if (message instanceof Message.Copy copy) {
      return copy(copy);
    }
    if (message instanceof Message.Follow follow) {
      follow(follow);
      return Optional.empty();
    }
    if (message instanceof Message.Gone gone) {
      return gone(gone);
    }
    throw new IllegalArgumentException("Not a message to an article's home: " + message);
  }

  private Optional<Verdict> pair(Message.Pair pair) {
    KeptText earlier = text(pair.earlier());
    Message.Party later = pair.later();
    if (earlier == null) {
      // Whoever passed the pair on did not know yet, and may have left out others behind it.
      post.toHome(new Message.Gone(pair.earlier(), later));
      return Optional.empty();
    }
    Message.Copy copy =
        new Message.Copy(pair.earlier(), earlier.fingerprint().time(), earlier.shingles(), later);
    if (later.home() == home) {
      return copy(copy);
    }
    post.toHome(copy);
    return Optional.empty();
  }

  private Optional<Verdict> copy(Message.Copy copy) {
    KeptText later = text(copy.later());
    if (later == null) {
      return Optional.empty();
    }
    Original found = compare(copy, later.shingles());
    if (found == null
        || (later.original() != null && Original.FIRST.compare(later.original(), found) <= 0)) {
      return Optional.empty();
    }
    keep(later.with(found));
    Message.Follow follow = new Message.Follow(copy.earlier(), copy.later());
    if (copy.earlier().home() == home) {
      follow(follow);
    } else {
      post.toHome(follow);
    }
    return Optional.of(new Verdict(copy.later().article(), Optional.of(found)));
  }

  private void follow(Message.Follow follow) {
    Message.Party later = follow.later();
    if (text(follow.earlier()) == null) {
      post.toHome(new Message.Gone(follow.earlier(), later));
      return;
    }
    BinaryWriter follower = new BinaryWriter();
    follower.writeNumber(later.home()).writeInt(later.version());
    texts.put(followerKey(follow.earlier().article(), later.article()), follower.toBytes());
  }

  private Original compare(Message.Copy earlier, Shingles later) {
    Shingles.Overlap overlap = earlier.shingles().overlap(later);
    Original.Kind kind;
    if (overlap.similarity() >= threshold) {
      kind = Original.Kind.REPRINT;
    } else if (overlap.containment() >= CONTAINMENT
        && Math.min(earlier.shingles().count(), later.count()) >= SHORTEST_CUT) {
      kind =
          later.count() <= earlier.shingles().count() ? Original.Kind.CUT : Original.Kind.EXTENDED;
    } else {
      return null;
    }
    return new Original(
        earlier.earlier().article(),
        earlier.time(),
        kind,
        overlap.similarity(),
        overlap.containment());
  }

  private Optional<Verdict> gone(Message.Gone gone) {
    KeptText later = text(gone.later());
    if (later == null) {
      return Optional.empty();
    }
    look(later.fingerprint());
    Original original = later.original();
    if (original == null || !original.article().equals(gone.earlier().article())) {
      return Optional.empty();
    }
    keep(later.with(null));
    return Optional.of(new Verdict(gone.later().article(), Optional.empty()));
  }

  private void look(Fingerprint fingerprint) {
    for (int partition : fingerprint.key().owners(partitions)) {
      post.toBands(partition, new Message.Look(fingerprint));
    }
  }

  private void keep(KeptText text) {
    texts.put(key(text.fingerprint().article()), text.toBytes());
  }

  private KeptText text(String article) {
    byte[] bytes = texts.get(key(article));
    return bytes == null ? null : KeptText.of(bytes);
  }

  /** The version that is meant, or null if another one is here, or none. */
  private KeptText text(Message.Party party) {
    KeptText text = text(party.article());
    return text != null && text.fingerprint().version() == party.version() ? text : null;
  }

  private List<Message.Party> followers(String article) {
    List<Message.Party> followers = new ArrayList<>();
    byte[] prefix = followerPrefix(article).toBytes();
    texts.scan(
        prefix,
        (key, value) -> {
          BinaryReader in = new BinaryReader(value);
          String id = Objects.requireNonNull(new BinaryReader(key, prefix.length).readString());
          followers.add(new Message.Party(id, in.readSize(), in.readInt()));
        });
    return followers;
  }

  private static byte[] key(String article) {
    return new BinaryWriter().writeByte(0).writeString(article).toBytes();
  }

  private static byte[] followerKey(String article, String follower) {
    return followerPrefix(article).writeString(follower).toBytes();
  }

  private static BinaryWriter followerPrefix(String article) {
    return new BinaryWriter().writeByte(1).writeString(article);
  }
}
