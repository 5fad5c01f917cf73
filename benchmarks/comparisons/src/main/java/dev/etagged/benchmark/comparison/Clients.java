package dev.etagged.benchmark.comparison;

import static dev.etagged.benchmark.load.Script.REVALIDATION;

import dev.etagged.benchmark.load.Load;
import dev.etagged.benchmark.load.Subject;
import dev.etagged.benchmark.report.Bar;
import dev.etagged.benchmark.report.Samples;
import dev.etagged.benchmark.report.Table;
import java.util.List;
import java.util.Map;

/** Look-ups from ever more clients at once, over a pool of eight connections. */
final class Clients {

  private static final List<Integer> NUMBERS = List.of(1, 4, 16, 64);

  private Clients() {}

  static void compare(Load load) throws Exception {
    try (Database database = Database.postgres();
        Server jersey = Server.jersey(database.jdbcUrl())) {
      Table table =
          new Table(
              "304 by version, PostgreSQL",
              "clients",
              "@Etagged per second",
              "hand-written per second",
              "times the hand-written",
              "bar");
      load.warmUp(subjects(jersey));
      for (int clients : NUMBERS) {
        row(table, clients, load.withClients(clients).throughput(subjects(jersey)));
      }
      table.print(System.out);
    }
  }

  private static List<Subject> subjects(Server jersey) {
    return List.of(
        jersey.subject("@Etagged", "/etagged/configurations/{connection}", REVALIDATION),
        jersey.subject("hand-written", "/handwritten/configurations/{connection}", REVALIDATION));
  }

  private static void row(Table table, int clients, Map<Subject, Samples> results) {
    List<Samples> samples = List.copyOf(results.values());
    Samples ratio = samples.get(0).dividedBy(samples.get(1));
    table.row(
        Integer.toString(clients),
        samples.get(0).format(0),
        samples.get(1).format(0),
        ratio.format(3),
        Bar.atLeast(0.95).judge(ratio));
  }
}
