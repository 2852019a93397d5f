package io.newsreel.processor.subjects;

import io.newsreel.events.Analysis;
import java.util.List;

/**
 * A subject an article is about.
 *
 * @param uri code with its scheme, {@code medtop:20000076}
 * @param name English name
 * @param confidence 0 to 1; .5 is what a rule just asks for, below it is a best guess
 * @param implied whether it is here only because a narrower subject is
 * @param reason the words that weighed most, and the weight found and asked for
 * @param matches where the strongest of those words stand, in order, a few of each
 */
public record SubjectMatch(
    String uri,
    String name,
    double confidence,
    boolean implied,
    String reason,
    List<Analysis.Match> matches) {}
