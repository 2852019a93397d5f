package io.newsreel.processor.subjects;

import io.newsreel.processor.subjects.Query.Clause;
import io.newsreel.processor.subjects.Query.Occur;
import io.newsreel.processor.text.Terms;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes queries ready to run: registers their terms and puts side by side what can be. */
final class Compiler {

  private final Terms.Builder terms;

  /**
   * Number of a term among all dictionaries → its key here. Keys are dense, so arrays stay small.
   */
  private final Map<Integer, Integer> keyOf = new HashMap<>();

  /** How a key is shown in a reason. */
  private final List<String> names = new ArrayList<>();

  private final Map<Integer, Program.Near> nears = new HashMap<>();

  Compiler(Terms.Builder terms) {
    this.terms = terms;
  }

  /** A term that makes a query match wherever it stands in the field. */
  record Alternative(int key, double boost, Query.Field field) {}

  /**
   * A query ready to run.
   *
   * @param alternatives terms any of which makes it match; most queries are nothing else
   * @param rest the rest of it, or null
   * @param triggers the keys without one of which the rest cannot match
   */
  record Compiled(List<Alternative> alternatives, Program rest, Set<Integer> triggers) {}

  Compiled compile(Query query) {
    Set<Integer> triggers = new LinkedHashSet<>();
    Run run = new Run();
    List<Program> rest = new ArrayList<>();
    should(query, 1, triggers, run, rest);
    Set<Integer> ofRest = rest.isEmpty() ? Set.of() : triggers;
    return new Compiled(run.alternatives(), rest.isEmpty() ? null : alternatives(rest), ofRest);
  }

  private static Program alternatives(List<Program> should) {
    return should.size() == 1
        ? should.get(0)
        : new Program.Group(new Program[0], new Program[0], should.toArray(Program[]::new));
  }

  /** Names of the keys. */
  List<String> names() {
    return List.copyOf(names);
  }

  /** Key → the near phrase it stands for, or null. */
  Program.Near[] nears() {
    Program.Near[] byKey = new Program.Near[names.size()];
    nears.forEach((key, near) -> byKey[key] = near);
    return byKey;
  }

  /** Number of a term → key, −1 for terms of other dictionaries. */
  int[] keys() {
    int last = keyOf.keySet().stream().mapToInt(Integer::intValue).max().orElse(-1);
    int[] keys = new int[last + 1];
    Arrays.fill(keys, -1);
    keyOf.forEach((term, key) -> keys[term] = key);
    return keys;
  }

  private Program program(Query query, double boost, Set<Integer> triggers) {
    if (query instanceof Query.Group group) {
      return group(group, boost * group.boost(), triggers);
    }
    if (query instanceof Query.Near near) {
      return near(near, boost, triggers);
    }
    Run run = new Run();
    add(run, (Query.Term) query, boost, triggers);
    return run.program();
  }

  private Program group(Query.Group group, double boost, Set<Integer> triggers) {
    List<Program> not = new ArrayList<>();
    List<Program> must = new ArrayList<>();
    List<Program> should = new ArrayList<>();
    Run run = new Run();
    for (Clause clause : group.clauses()) {
      switch (clause.occur()) {
        case MUST_NOT -> not.add(program(clause.query(), boost, new LinkedHashSet<>()));
        case MUST -> must.add(program(clause.query(), boost, triggers));
        case SHOULD -> should(clause.query(), boost, triggers, run, should);
      }
    }
    if (!run.isEmpty()) {
      should.add(run.program());
    }
    if (not.isEmpty() && must.isEmpty() && should.size() == 1) {
      return should.get(0);
    }
    return new Program.Group(
        not.toArray(Program[]::new), must.toArray(Program[]::new), should.toArray(Program[]::new));
  }

  /** Terms of alternatives, and of alternatives within them, go into one run. */
  private void should(
      Query query, double boost, Set<Integer> triggers, Run run, List<Program> should) {
    if (query instanceof Query.Term term) {
      add(run, term, boost, triggers);
    } else if (query instanceof Query.Group group
        && group.clauses().stream().allMatch(clause -> clause.occur() == Occur.SHOULD)) {
      for (Clause clause : group.clauses()) {
        should(clause.query(), boost * group.boost(), triggers, run, should);
      }
    } else {
      should.add(program(query, boost, triggers));
    }
  }

  private void add(Run run, Query.Term term, double boost, Set<Integer> triggers) {
    int key = key(term.phrase());
    triggers.add(key);
    run.texts.add(text(term));
    run.fields.add(term.field());
    run.keys.add(key);
    run.boosts.add(boost * term.boost());
  }

  private Program near(Query.Near near, double boost, Set<Integer> triggers) {
    int[] words = near.words().stream().mapToInt(this::key).toArray();
    triggers.add(words[0]);
    int key = names.size();
    String text = "\"%s\"~%d".formatted(String.join(" ", near.words()), near.slop());
    names.add(text);
    Program.Near program =
        new Program.Near(near.field(), key, words, near.slop(), boost * near.boost(), text);
    nears.put(key, program);
    return program;
  }

  private static String text(Query.Term term) {
    String phrase = term.phrase().contains(" ") ? '"' + term.phrase() + '"' : term.phrase();
    return switch (term.field()) {
      case ANY -> phrase;
      case HEADLINE -> "headline:" + phrase;
      case BODY -> "body:" + phrase;
    };
  }

  private int key(String phrase) {
    return keyOf.computeIfAbsent(
        terms.add(phrase),
        unused -> {
          names.add(phrase);
          return names.size() - 1;
        });
  }

  /** Terms side by side while they are gathered. */
  private static final class Run {

    /** Terms shown of a clause. */
    private static final int SHOWN = 8;

    private final List<Query.Field> fields = new ArrayList<>();
    private final List<Integer> keys = new ArrayList<>();
    private final List<Double> boosts = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();

    List<Alternative> alternatives() {
      List<Alternative> alternatives = new ArrayList<>();
      for (int i = 0; i < keys.size(); i++) {
        alternatives.add(new Alternative(keys.get(i), boosts.get(i), fields.get(i)));
      }
      return alternatives;
    }

    boolean isEmpty() {
      return keys.isEmpty();
    }

    /** As it was written, the first few of many. */
    private String text() {
      String first = String.join(" ", texts.subList(0, Math.min(SHOWN, texts.size())));
      String all = texts.size() > SHOWN ? first + " …" : first;
      return texts.size() == 1 ? all : "(" + all + ")";
    }

    Program program() {
      return new Program.Terms(
          fields.stream().mapToInt(Query.Field::parts).toArray(),
          keys.stream().mapToInt(Integer::intValue).toArray(),
          boosts.stream().mapToDouble(Double::doubleValue).toArray(),
          text());
    }
  }
}
