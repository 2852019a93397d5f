package io.newsreel.processor.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextIndexTest {

  private final Lexicon lexicon = new Lexicon();
  private final TextIndex index = new TextIndex(new Likenesses());
  private int arrivals;

  @Test
  void findsWhatSharesTerms() {
    // Given
    StoryText flood = indexed("flood", "valley", "dam");
    indexed("concert", "violin", "hall");

    // When / Then
    assertThat(nearest("flood", "valley", "rescue")).containsExactly(flood);
  }

  @Test
  void takesNobodysPlaceWhenATextGoesThatIsNotThere() {
    // Given: a text that has gone, and one that has taken its place
    StoryText gone = indexed("flood", "valley", "dam");
    index.remove(gone);
    StoryText stays = indexed("flood", "valley", "bridge");

    // When
    index.remove(gone);

    // Then
    assertThat(nearest("flood", "valley", "rescue")).containsExactly(stays);
  }

  private List<StoryText> nearest(String... words) {
    return index.nearest(text(words), 5, lexicon.bound());
  }

  private StoryText indexed(String... words) {
    StoryText text = text(words);
    index.add(text, lexicon.bound());
    return text;
  }

  private StoryText text(String... words) {
    List<StoryTerm> terms =
        lexicon.weigh(List.of(words).stream().map(word -> new StoryTerm(word, 1)).toList());
    String id = "t" + arrivals;
    StoryText text =
        StoryText.of(
            new StoredArticle(
                id, arrivals, arrivals++, 0, 1, 0, false, null, false, id, List.copyOf(terms)));
    text.vector = lexicon.hold(terms);
    return text;
  }
}
