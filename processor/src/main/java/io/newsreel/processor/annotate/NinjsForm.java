package io.newsreel.processor.annotate;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.newsreel.events.ActorKind;
import io.newsreel.events.Analysis;
import io.newsreel.events.Analysis.Mention;
import io.newsreel.events.Article;
import io.newsreel.events.Ninjs;
import io.newsreel.processor.clean.Cleaned;
import io.newsreel.processor.subjects.SubjectMatch;
import io.newsreel.processor.text.Tokens;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes an article as ninjs 3.1. */
final class NinjsForm {

  private static final String MAIN = "main";

  private NinjsForm() {}

  static Ninjs of(
      Draft draft, Cleaned cleaned, Tokens body, Analysis analysis, List<SubjectMatch> subjects) {
    Article article = draft.article();
    Map<String, Mention> actors = new LinkedHashMap<>();
    analysis.mentions().forEach(mention -> actors.putIfAbsent(mention.actor(), mention));
    String language = article.language() != null ? article.language() : cleaned.language();
    return new Ninjs(
        uri(article.id(), draft.url()),
        "text",
        language,
        analysis.trustedTime(),
        analysis.ingested(),
        cleaned.headline() == null
            ? List.of()
            : List.of(new Ninjs.Headline(MAIN, cleaned.headline())),
        List.of(new Ninjs.Body(MAIN, "text/plain", body.size(), body.text())),
        subjects.stream().map(NinjsForm::subject).toList(),
        named(actors, ActorKind.PERSON),
        named(actors, ActorKind.ORGANISATION),
        places(actors),
        List.of(new Ninjs.InfoSource(article.publisher(), "publisher")));
  }

  static Ninjs withdrawn(Article article) {
    return new Ninjs(
        uri(article.id(), article.url()),
        "text",
        null,
        null,
        null,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static Ninjs.Subject subject(SubjectMatch match) {
    return new Ninjs.Subject(
        match.uri(),
        match.name(),
        match.implied() ? "ancestor" : "about",
        (int) Math.round(match.confidence() * 100),
        "newsreel");
  }

  private static List<Ninjs.Named> places(Map<String, Mention> actors) {
    List<Ninjs.Named> places = new ArrayList<>(named(actors, ActorKind.COUNTRY));
    places.addAll(named(actors, ActorKind.PLACE));
    return places;
  }

  private static List<Ninjs.Named> named(Map<String, Mention> actors, ActorKind kind) {
    return actors.values().stream()
        .filter(mention -> mention.kind() == kind)
        .map(mention -> new Ninjs.Named(mention.name(), mention.actor(), "mentions"))
        .toList();
  }

  /** The article's URL if it is a URI, else a name made of its id. */
  private static String uri(String id, String url) {
    if (url != null) {
      try {
        URI parsed = new URI(url);
        if (parsed.isAbsolute()) {
          return parsed.toASCIIString();
        }
      } catch (URISyntaxException e) {
        // Not a URI, though somebody's URL: the id has to do.
      }
    }
    return "urn:newsreel:article:" + URLEncoder.encode(id, UTF_8);
  }
}
