package dev.etagged.benchmark.comparison;

import static dev.etagged.benchmark.load.Script.WRITE;

import dev.etagged.benchmark.load.Load;
import dev.etagged.benchmark.load.Subject;
import dev.etagged.benchmark.report.Samples;
import dev.etagged.benchmark.report.Table;
import java.util.List;
import java.util.Map;

/** PUT with If-Match: a naive method under the listener against find, compare, modify. */
final class Writes {

  private Writes() {}

  static void compare(Load load) throws Exception {
    for (Database database : List.of(Database.h2(), Database.postgres())) {
      try (database;
          Server jersey = Server.jersey(database.jdbcUrl())) {
        Subject handwritten =
            jersey.subject("hand-written", "/handwritten/configurations/{connection}", WRITE);
        Subject etagged =
            jersey.subject("@Etagged and listener", "/etagged/configurations/{connection}", WRITE);
        print(database, load.throughput(List.of(handwritten, etagged)));
      }
    }
  }

  private static void print(Database database, Map<Subject, Samples> results) {
    Table table =
        new Table(
            "PUT with If-Match, " + database.name(),
            "resource",
            "per second",
            "times the hand-written");
    Samples handwritten = results.values().iterator().next();
    results.forEach(
        (subject, samples) ->
            table.row(subject.name(), samples.format(0), samples.dividedBy(handwritten).format(3)));
    table.print(System.out);
  }
}
