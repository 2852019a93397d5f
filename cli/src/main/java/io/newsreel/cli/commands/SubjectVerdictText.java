package io.newsreel.cli.commands;

import io.newsreel.processor.subjects.SubjectVerdict;
import io.newsreel.processor.subjects.SubjectVerdict.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A verdict on a subject in words. */
final class SubjectVerdictText {

  /** Terms named of those found. */
  private static final int TERMS = 8;

  /** Clauses named that do not hold. */
  private static final int CLAUSES = 5;

  private SubjectVerdictText() {}

  static List<String> lines(SubjectVerdict verdict) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "%s %s  %s: %s"
            .formatted(
                verdict.given() ? "+" : "-", verdict.uri(), verdict.name(), decision(verdict)));
    if (!verdict.terms().isEmpty()) {
      lines.add("    found: " + found(verdict.terms()));
    }
    if (!verdict.given() && !verdict.absent().isEmpty()) {
      lines.add("    not there, of its heaviest: " + String.join(", ", verdict.absent()));
    }
    if (!verdict.given()) {
      verdict.failed().stream()
          .limit(CLAUSES)
          .forEach(clause -> lines.add("    its query " + clause));
    }
    return lines;
  }

  private static String decision(SubjectVerdict verdict) {
    String figures =
        String.format(Locale.ROOT, "weight %.1f of %.1f", verdict.weight(), verdict.asked());
    String sure = String.format(Locale.ROOT, "%.0f %%", verdict.confidence() * 100);
    return switch (verdict.outcome()) {
      case GIVEN -> "given, %s; %s".formatted(sure, figures);
      case GIVEN_BY_QUERY -> "given, %s; its query holds".formatted(sure);
      case IMPLIED -> "given, %s; because a narrower subject is; %s".formatted(sure, figures);
      case GUESSED -> "best guess, %s; %s, but nothing else has more".formatted(sure, figures);
      case TOO_LITTLE -> "not given: " + figures;
      case FAR_BEHIND ->
          "not given: %s, but its top level is far behind the strongest".formatted(figures);
      case NOTHING_FOUND -> "not given: nothing it looks for is there";
      case NO_QUERY -> "not given: neither it nor a narrower subject has a rule for this language";
    };
  }

  private static String found(List<Term> terms) {
    String first =
        terms.stream().limit(TERMS).map(SubjectVerdictText::term).collect(Collectors.joining(", "));
    return terms.size() > TERMS ? "%s and %d more".formatted(first, terms.size() - TERMS) : first;
  }

  private static String term(Term term) {
    return String.format(
        Locale.ROOT,
        "%s%s%s %.1f",
        term.term(),
        term.count() > 1 ? " ×" + term.count() : "",
        term.inHeadline() ? " (headline)" : "",
        term.weight());
  }
}
