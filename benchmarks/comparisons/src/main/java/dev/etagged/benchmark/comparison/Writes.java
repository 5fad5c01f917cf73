package dev.etagged.benchmark.comparison;

import static dev.etagged.benchmark.load.Script.WRITE;

import dev.etagged.benchmark.load.Load;
import dev.etagged.benchmark.load.Subject;
import dev.etagged.benchmark.report.Bar;
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
        load.warmUp(List.of(handwritten, etagged));
        print(database, load.pace(List.of(handwritten, etagged)));
      }
    }
  }

  private static void print(Database database, Map<Subject, Samples> results) {
    Table table =
        new Table(
            "PUT with If-Match, " + database.name(),
            "resource",
            "per second",
            "times the hand-written",
            "bar");
    List<Samples> samples = List.copyOf(results.values());
    Samples ratio = samples.get(1).dividedBy(samples.get(0));
    table.row("hand-written", samples.get(0).format(0), "", "");
    table.row(
        "@Etagged and listener",
        samples.get(1).format(0),
        ratio.format(3),
        Bar.atLeast(0.95).judge(ratio));
    table.print(System.out);
  }
}
