package dev.etagged.benchmark.comparison;

import static dev.etagged.benchmark.load.Script.REVALIDATION;
import static dev.etagged.benchmark.load.Script.UNCONDITIONAL;

import dev.etagged.benchmark.load.Load;
import dev.etagged.benchmark.report.Table;

/** A configuration of 8 KB that is polled: what goes over the wire. */
final class Octets {

  private Octets() {}

  static void compare() throws Exception {
    Table table =
        new Table("Octets on the wire, head and body", "server", "200", "304", "200 is times 304");
    try (Database database = Database.h2();
        Server jersey = Server.jersey(database.jdbcUrl());
        Server spring = Server.spring(database.jdbcUrl())) {
      row(table, jersey, "Jersey on Tomcat, @Etagged", "/etagged/configurations/1");
      row(table, jersey, "Jersey on Tomcat, hand-written", "/handwritten/configurations/1");
      row(table, spring, "Spring Data REST on Tomcat", "/data/configurations/1");
      row(table, spring, "ShallowEtagHeaderFilter on Tomcat", "/shallow/configurations/1");
    }
    table.print(System.out);
  }

  private static void row(Table table, Server server, String name, String path) {
    long full = Load.once(server.subject(name, path, UNCONDITIONAL)).octets();
    long notModified = Load.once(server.subject(name, path, REVALIDATION)).octets();
    table.row(
        name,
        "%,d".formatted(full),
        "%,d".formatted(notModified),
        "%.1f".formatted((double) full / notModified));
  }
}
