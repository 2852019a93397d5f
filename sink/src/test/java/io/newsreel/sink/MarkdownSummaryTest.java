package io.newsreel.sink;

import static org.assertj.core.api.Assertions.assertThat;

import io.newsreel.events.Summary;
import io.newsreel.events.Window;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownSummaryTest {

  @Test
  void showsTheWindowItsLeadersAndTheArticlesBehindThem() {
    assertThat(MarkdownSummary.render(Samples.full(7)))
        .isEqualTo(
            """
            # Last 24 hours, to 10:05 UTC on 1 March 2026

            3 articles, 2 texts, 2 publishers, 1,234 mentions of actors; +3 articles on the time before.

            *Mentions* are places in the texts, *articles* include reprints, *texts* count a text \
            and its reprints once, *publishers* are counted once each.

            ## Actors

            | Actor | Kind | Mentions | Articles | Texts | Publishers | Change | History |
            | --- | --- | ---: | ---: | ---: | ---: | ---: | --- |
            | Ada Byron | person | 1,234 | 3 | 2 | 2 | +3 | ···█···█··█· |
            | [France](http://www.wikidata.org/entity/Q142) | country | 1,234 | 3 | 2 | 2 | +3 | ···█···█··█· |

            ## Rising

            - Ada Byron: 2 texts, 0.3 expected, score 1.6

            Expected is the share of all texts from 2026-02-21T10:05:00Z to 2026-02-28T10:05:00Z; \
            the score is (seen - expected) / √(expected + 1).

            ## New

            - Ada Byron: 2 texts

            ## Together

            - Ada Byron and France: 2 texts, 3 articles

            ## Subjects

            | Subject | Mentions | Articles | Texts | Publishers | Change | History |
            | --- | ---: | ---: | ---: | ---: | ---: | --- |
            | [politics](http://cv.iptc.org/newscodes/mediatopic/11000000) | 1,234 | 3 | 2 | 2 | +3 | ···█···█··█· |

            ## Stories

            ### Talks resume

            3 articles, 2 texts, 2 publishers.

            > Talks resumed, and \\<b\\>nobody\\</b\\> said why. (a-0)

            - 1 Mar 09:55 UTC, example.com: \
            [Talks resume](https://example.com/%28talks%29%7C1) (a-0)
            - 1 Mar 09:55 UTC, example.org: no headline (talks 2.txt)
            - and 1 more article

            ---

            From 2026-02-28T10:05:00Z to 2026-03-01T10:05:00Z, revision 7.
            """);
  }

  @Test
  void saysWhenAWindowIsEmpty() {
    assertThat(MarkdownSummary.render(Samples.running(Window.HOUR, "2026-03-01T10:05:00Z", 1)))
        .startsWith(
            "# Last hour, to 10:05 UTC on 1 March 2026\n\nNo articles in this window.\n\n---\n");
  }

  @ParameterizedTest
  @CsvSource({
    "1h,  false, 2026-03-01T11:00:00Z, '1 March 2026, 10:00 to 11:00 UTC'",
    "24h, false, 2026-03-02T00:00:00Z, '1 March 2026, the whole day, UTC'",
    "24h, true,  2026-03-01T11:00:00Z, 'Last 24 hours, to 11:00 UTC on 1 March 2026'",
    "7d,  false, 2026-03-02T00:00:00Z, 'Week of Monday, 23 February 2026, UTC'",
    "7d,  true,  2026-03-01T00:00:00Z, 'Last 7 days, to 00:00 UTC on 1 March 2026'",
    "all, true,  2026-03-01T00:00:00Z, 'Everything, 00:00 UTC on 30 January 2026 to 00:00 UTC on 1 March 2026'"
  })
  void namesTheWindowInWords(String label, boolean running, String end, String words) {
    // Given
    Summary summary =
        running ? Samples.running(window(label), end, 1) : Samples.calendar(window(label), end, 1);

    // Then
    assertThat(Words.window(summary)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      textBlock =
          """
          <script>alert(1)</script>→      \\<script\\>alert(1)\\</script\\>
          [click](http://evil.example)→   \\[click\\](http\\://evil.example)
          ![spy](//evil.example/x.png)→   \\!\\[spy\\](//evil.example/x.png)
          Profit | Loss→                  Profit \\| Loss
          `code` *bold* _under_ ~gone~→   \\`code\\` \\*bold\\* \\_under\\_ \\~gone\\~
          &lt;b&gt; $x$ @everyone #1→    \\&lt;b\\&gt; \\$x\\$ \\@everyone \\#1
          see www.evil.example→           see www\\.evil.example
          back\\slash→                    back\\\\slash
          """)
  void takesAHeadlineForNothingButWords(String headline, String escaped) {
    // When
    String markdown = MarkdownSummary.render(Samples.with(headline, headline, 1));

    // Then
    assertThat(markdown)
        .contains(
            "\n### " + escaped + "\n", "\n| " + escaped + " | person |", "[" + escaped + "](");
  }

  @ParameterizedTest
  @CsvSource({
    "javascript:alert(1), x",
    "data:text/html;base64_x, x",
    "file:///etc/passwd, x",
    "https:///nowhere, x",
    "https://a.example/b c\"<d>, [x](https://a.example/b%20c%22%3Cd%3E)",
    "HTTPS://a.example/ü, [x](HTTPS://a.example/%C3%BC)"
  })
  void linksWebAddressesOnly(String address, String link) {
    assertThat(MarkdownText.link("x", address)).isEqualTo(link);
  }

  private static Window window(String label) {
    return Arrays.stream(Window.values())
        .filter(window -> window.label().equals(label))
        .findFirst()
        .orElseThrow();
  }
}
