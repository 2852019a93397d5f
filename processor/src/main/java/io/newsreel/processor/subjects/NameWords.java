package io.newsreel.processor.subjects;

import io.newsreel.events.ActorKind;
import io.newsreel.events.Analysis.Field;
import io.newsreel.events.Analysis.Mention;
import io.newsreel.processor.text.Tokens;
import java.util.Arrays;
import java.util.List;

/**
 * The names of actors in a field. A term that is only part of a name says who somebody is, not what
 * the article is about: there is no port in <i>Port-au-Prince</i>.
 *
 * <p>It still counts where it is several words of an organisation's name ({@code supreme court} in
 * <i>Florida Supreme Court</i>), and in the lead any word of one does, since an organisation named
 * there is of the matter. A term that is the whole name always counts.
 */
final class NameWords {

  private static final int NONE = -1;

  private final Field field;

  /** How many words of the field are its lead. */
  private final int lead;

  private Tokens tokens;

  /** Per word: index of the first word of the name it stands in, or −1; and of the last. */
  private int[] first = new int[512];

  private int[] last = new int[512];

  /** Per word that stands in a name: whether it is an organisation's. */
  private boolean[] organisation = new boolean[512];

  NameWords(Field field, int lead) {
    this.field = field;
    this.lead = lead;
  }

  /** Takes in the names of a field; those of the other one are passed over. */
  void begin(Tokens words, List<Mention> mentions) {
    tokens = words;
    int size = words.size();
    if (first.length < size) {
      first = new int[size * 2];
      last = new int[size * 2];
      organisation = new boolean[size * 2];
    }
    Arrays.fill(first, 0, size, NONE);
    int word = 0;
    for (Mention mention : mentions) {
      if (mention.in() == field && mention.kind() != ActorKind.COUNTRY) {
        int from = wordAt(mention.start(), word);
        word = wordAt(mention.end(), from);
        for (int i = from; i < word; i++) {
          first[i] = from;
          last[i] = word - 1;
          organisation[i] = mention.kind() == ActorKind.ORGANISATION;
        }
      }
    }
  }

  /** The first word, from the given one on, that begins at a code point or after it. */
  private int wordAt(int codePoint, int from) {
    int word = from;
    while (word < tokens.size() && tokens.codePoint(tokens.start(word)) < codePoint) {
      word++;
    }
    return word;
  }

  /** Whether a term at these words is no evidence, being part of a name. */
  boolean cover(int from, int to) {
    if (first[from] == NONE
        || to > last[from]
        || (from == first[from] && to == last[from])
        || !tokens.capitalised(from)) {
      return false;
    }
    return !organisation[from] || (from == to && from >= lead);
  }
}
