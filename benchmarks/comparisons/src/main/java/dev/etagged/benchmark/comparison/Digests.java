package dev.etagged.benchmark.comparison;

import static dev.etagged.benchmark.load.Script.REVALIDATION;
import static dev.etagged.benchmark.load.Script.UNCONDITIONAL;

import dev.etagged.benchmark.load.Load;
import dev.etagged.benchmark.load.Script;
import dev.etagged.benchmark.load.Subject;
import dev.etagged.benchmark.report.Bar;
import dev.etagged.benchmark.report.Figure;
import dev.etagged.benchmark.report.Samples;
import dev.etagged.benchmark.report.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A 304 by the digest of a rendered body, which is not sent: how fast, and in how much heap. */
final class Digests {

  private static final List<Integer> OCTETS = List.of(8 << 10, 2 << 20, 64 << 20);
  private static final int JUDGED = 2 << 20;
  private static final int LIMIT = 4 << 20;
  private static final String SETTING = "-Detagged.digest-limit=";
  private static final double MEGA = 1e6;

  private final Load load;
  private final Server limited;
  private final Server unlimited;
  private final Server spring;

  private Digests(Load load, Server limited, Server unlimited, Server spring) {
    this.load = load;
    this.limited = limited;
    this.unlimited = unlimited;
    this.spring = spring;
  }

  static void compare(Load load) throws Exception {
    try (Database database = Database.h2();
        Server limited = Server.jersey(database.jdbcUrl(), SETTING + LIMIT);
        Server unlimited = Server.jersey(database.jdbcUrl(), SETTING + (64 << 20));
        Server spring = Server.spring(database.jdbcUrl())) {
      new Digests(load, limited, unlimited, spring).warmUp(OCTETS.get(0));
      for (int octets : OCTETS) {
        new Digests(load, limited, unlimited, spring).compare(octets);
      }
    }
  }

  /** A subject and what it runs on. */
  private record Contender(Subject subject, Server server) {

    static Contender of(Server server, String name, String path, Script script) {
      return new Contender(server.subject(name, path, script), server);
    }
  }

  private void warmUp(int octets) {
    load.warmUp(contenders(octets).stream().map(Contender::subject).toList());
  }

  private void compare(int octets) {
    List<Contender> contenders = contenders(octets);
    Map<Subject, Samples> results = load.pace(contenders.stream().map(Contender::subject).toList());
    List<Samples> samples = List.copyOf(results.values());
    Table table =
        new Table(
            "304 by the digest of a body of %s octets".formatted(Figure.of(octets)),
            "answer",
            "MB per second",
            "times the bare digest",
            "@Etagged is times this",
            "heap of one, MB",
            "bars");
    for (int i = 0; i < samples.size(); i++) {
      Samples ofBare = samples.get(i).dividedBy(samples.get(0));
      Samples ofOurs = samples.get(1).dividedBy(samples.get(i));
      table.row(
          contenders.get(i).subject().name(),
          samples.get(i).times(octets / MEGA).format(1),
          ofBare.format(2),
          ofOurs.format(2),
          Figure.of(heap(contenders.get(i)) / MEGA, 1),
          octets == JUDGED ? bar(i, ofBare, ofOurs) : "");
    }
    table.print(System.out);
  }

  private List<Contender> contenders(int octets) {
    String body = "bodies/" + octets;
    List<Contender> contenders = new ArrayList<>();
    contenders.add(Contender.of(unlimited, "bare digest", "/handwritten/" + body, REVALIDATION));
    contenders.add(
        Contender.of(unlimited, "@Etagged, limit of 64 MiB", "/etagged/" + body, REVALIDATION));
    contenders.add(
        Contender.of(spring, "ShallowEtagHeaderFilter", "/shallow/" + body, REVALIDATION));
    contenders.add(
        octets > LIMIT
            ? Contender.of(
                limited,
                "@Etagged, limit of 4 MiB: a 200 without a tag",
                "/etagged/" + body,
                UNCONDITIONAL)
            : Contender.of(limited, "@Etagged, limit of 4 MiB", "/etagged/" + body, REVALIDATION));
    return contenders;
  }

  private static String bar(int contender, Samples ofBare, Samples ofOurs) {
    return switch (contender) {
      case 1 -> Bar.atLeast(0.8).judge(ofBare);
      case 2 -> Bar.atLeast(1.5).judge(ofOurs);
      default -> "";
    };
  }

  /** Above what the heap holds anyway: the bodies themselves, among others. */
  private static double heap(Contender contender) {
    Server server = contender.server();
    long[] idle = new long[1];
    Load.once(
        contender.subject(),
        () -> {
          server.peak();
          idle[0] = server.peak();
        });
    return Math.max(0, server.peak() - idle[0]);
  }
}
