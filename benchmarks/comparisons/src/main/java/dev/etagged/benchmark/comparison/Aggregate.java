package dev.etagged.benchmark.comparison;

import static dev.etagged.benchmark.load.Script.REVALIDATION;
import static dev.etagged.benchmark.load.Script.UNCONDITIONAL;

import dev.etagged.benchmark.load.Load;
import dev.etagged.benchmark.load.Subject;
import dev.etagged.benchmark.report.Bar;
import dev.etagged.benchmark.report.Samples;
import dev.etagged.benchmark.report.Table;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A 304 against the work that it saves, for an aggregate of a root and its children. */
final class Aggregate {

  private static final List<Integer> CHILDREN = List.of(0, 10, 50);
  private static final String HANDWRITTEN = "304, hand-written";
  private static final String FULL = "200, @Etagged";
  private static final String DATA_REST = "304, Spring Data REST";
  private static final Map<String, Bar> BARS_OF_TEN =
      Map.of(FULL, Bar.atLeast(2), DATA_REST, Bar.atLeast(3));

  private Aggregate() {}

  static void compare(Load load) throws Exception {
    for (Database database : List.of(Database.h2(), Database.postgres())) {
      try (database;
          Server jersey = Server.jersey(database.jdbcUrl());
          Server spring = Server.spring(database.jdbcUrl())) {
        load.warmUp(subjects(jersey, spring, 1_050));
        for (int children : CHILDREN) {
          print(database, children, load.pace(subjects(jersey, spring, 1_000 + children)));
        }
      }
    }
  }

  private static List<Subject> subjects(Server jersey, Server spring, int album) {
    return List.of(
        jersey.subject("304, @Etagged", "/etagged/albums/" + album, REVALIDATION),
        jersey.subject(HANDWRITTEN, "/handwritten/albums/" + album, REVALIDATION),
        jersey.subject("304, a constant: no look-up", "/handwritten/constant", REVALIDATION),
        jersey.subject(FULL, "/etagged/albums/" + album, UNCONDITIONAL),
        jersey.subject("200, bare", "/bare/albums/" + album, UNCONDITIONAL),
        spring.subject(DATA_REST, "/data/albums/" + album, REVALIDATION),
        spring.subject("200, Spring Data REST", "/data/albums/" + album, UNCONDITIONAL),
        spring.subject("304, ShallowEtagHeaderFilter", "/shallow/albums/" + album, REVALIDATION));
  }

  private static void print(Database database, int children, Map<Subject, Samples> results) {
    Table table =
        new Table(
            "%s, a root with %d children".formatted(database.name(), children),
            "answer",
            "per second",
            "304 of @Etagged is times this",
            "bar");
    Samples etagged = results.values().iterator().next();
    results.forEach(
        (subject, samples) -> {
          Samples ratio = etagged.dividedBy(samples);
          table.row(
              subject.name(),
              samples.format(0),
              ratio.format(2),
              bar(subject, children).map(bar -> bar.judge(ratio)).orElse(""));
        });
    table.print(System.out);
  }

  private static Optional<Bar> bar(Subject subject, int children) {
    if (subject.name().equals(HANDWRITTEN)) {
      return Optional.of(Bar.atLeast(0.95));
    }
    return children == 10 ? Optional.ofNullable(BARS_OF_TEN.get(subject.name())) : Optional.empty();
  }
}
