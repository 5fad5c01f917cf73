package dev.etagged.benchmark.comparison;

import static dev.etagged.benchmark.load.Script.REVALIDATION;
import static dev.etagged.benchmark.load.Script.UNCONDITIONAL;

import dev.etagged.benchmark.load.Load;
import dev.etagged.benchmark.load.Script;
import dev.etagged.benchmark.load.Subject;
import dev.etagged.benchmark.report.Bar;
import dev.etagged.benchmark.report.Figure;
import dev.etagged.benchmark.report.Table;
import java.net.URI;
import java.util.List;
import java.util.function.Function;

/** A configuration of 8 KB that is polled: what goes over the wire. */
final class Octets {

  private static final Bar BAR = Bar.atLeast(30);

  private final Table table =
      new Table("Octets on the wire, head and body", "server", "200", "304", "times", "bar");

  private Octets() {}

  static void compare() throws Exception {
    Octets octets = new Octets();
    try (Database database = Database.h2();
        Server jersey = Server.jersey(database.jdbcUrl());
        Server spring = Server.spring(database.jdbcUrl())) {
      octets.row("@Etagged", jersey, "/etagged/configurations/1");
      octets.row("hand-written", jersey, "/handwritten/configurations/1");
      octets.row("Spring Data REST", spring, "/data/configurations/1");
      octets.row("ShallowEtagHeaderFilter", spring, "/shallow/configurations/1");
    }
    octets.table.print(System.out);
  }

  /** Of any servers that are running, by the URLs of a resource. */
  static void compare(List<String> urls) {
    Octets octets = new Octets();
    for (String url : urls) {
      URI uri = URI.create(url);
      octets.row(
          url, script -> new Subject(url, uri.getHost(), uri.getPort(), uri.getPath(), script));
    }
    octets.table.print(System.out);
  }

  private void row(String name, Server server, String path) {
    row(name, script -> server.subject(name, path, script));
  }

  private void row(String name, Function<Script, Subject> subject) {
    long full = Load.once(subject.apply(UNCONDITIONAL)).octets();
    long notModified = Load.once(subject.apply(REVALIDATION)).octets();
    double ratio = (double) full / notModified;
    table.row(name, Figure.of(full), Figure.of(notModified), Figure.of(ratio, 1), BAR.judge(ratio));
  }
}
