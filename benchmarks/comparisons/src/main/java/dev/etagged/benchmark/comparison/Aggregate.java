package dev.etagged.benchmark.comparison;

import static dev.etagged.benchmark.load.Script.REVALIDATION;
import static dev.etagged.benchmark.load.Script.UNCONDITIONAL;

import dev.etagged.benchmark.load.Load;
import dev.etagged.benchmark.load.Subject;
import dev.etagged.benchmark.report.Samples;
import dev.etagged.benchmark.report.Table;
import java.util.List;
import java.util.Map;

/** A 304 against the work that it saves, for an aggregate of a root and its children. */
final class Aggregate {

  private static final List<Integer> CHILDREN = List.of(0, 10, 50);

  private Aggregate() {}

  static void compare(Load load) throws Exception {
    for (Database database : List.of(Database.h2(), Database.postgres())) {
      try (database;
          Server jersey = Server.jersey(database.jdbcUrl());
          Server spring = Server.spring(database.jdbcUrl())) {
        for (int children : CHILDREN) {
          print(database, children, load.throughput(subjects(jersey, spring, 1_000 + children)));
        }
      }
    }
  }

  private static List<Subject> subjects(Server jersey, Server spring, int album) {
    return List.of(
        jersey.subject("304, @Etagged", "/etagged/albums/" + album, REVALIDATION),
        jersey.subject("304, hand-written", "/handwritten/albums/" + album, REVALIDATION),
        jersey.subject("200, @Etagged", "/etagged/albums/" + album, UNCONDITIONAL),
        jersey.subject("200, bare", "/bare/albums/" + album, UNCONDITIONAL),
        spring.subject("304, Spring Data REST", "/data/albums/" + album, REVALIDATION),
        spring.subject("200, Spring Data REST", "/data/albums/" + album, UNCONDITIONAL),
        spring.subject("304, ShallowEtagHeaderFilter", "/shallow/albums/" + album, REVALIDATION));
  }

  private static void print(Database database, int children, Map<Subject, Samples> results) {
    Table table =
        new Table(
            "%s, a root with %d children".formatted(database.name(), children),
            "answer",
            "per second",
            "304 of @Etagged is times this");
    Samples etagged = results.values().iterator().next();
    results.forEach(
        (subject, samples) ->
            table.row(subject.name(), samples.format(0), etagged.dividedBy(samples).format(2)));
    table.print(System.out);
  }
}
