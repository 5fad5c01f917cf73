package dev.etagged.benchmark.comparison;

import static dev.etagged.benchmark.load.Script.REVALIDATION;
import static java.util.Objects.requireNonNull;

import dev.etagged.benchmark.load.Load;
import dev.etagged.benchmark.load.Subject;
import dev.etagged.benchmark.report.Samples;
import dev.etagged.benchmark.report.Table;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A 304 by the digest of a rendered body, which is not sent: how fast, and in how much heap. */
final class Digests {

  private static final List<Integer> OCTETS = List.of(8 << 10, 2 << 20, 64 << 20);
  private static final double MEGA = 1e6;

  private Digests() {}

  static void compare(Load load) throws Exception {
    try (Database database = Database.h2();
        Server jersey = Server.jersey(database.jdbcUrl());
        Server spring = Server.spring(database.jdbcUrl())) {
      for (int octets : OCTETS) {
        Map<Subject, Server> subjects = new LinkedHashMap<>();
        String body = "bodies/" + octets;
        subjects.put(jersey.subject("bare digest", "/handwritten/" + body, REVALIDATION), jersey);
        subjects.put(jersey.subject("@Etagged", "/etagged/" + body, REVALIDATION), jersey);
        subjects.put(
            spring.subject("ShallowEtagHeaderFilter", "/shallow/" + body, REVALIDATION), spring);
        print(octets, subjects, load.throughput(List.copyOf(subjects.keySet())));
      }
    }
  }

  private static void print(
      int octets, Map<Subject, Server> subjects, Map<Subject, Samples> results) throws IOException {
    Table table =
        new Table(
            "304 by the digest of a body of %,d octets".formatted(octets),
            "answer",
            "MB per second",
            "times the bare digest",
            "peak heap of one, MB");
    Samples bare = results.values().iterator().next();
    for (Map.Entry<Subject, Samples> result : results.entrySet()) {
      table.row(
          result.getKey().name(),
          result.getValue().times(octets / MEGA).format(1),
          result.getValue().dividedBy(bare).format(2),
          "%.1f"
              .formatted(
                  peak(result.getKey(), requireNonNull(subjects.get(result.getKey()))) / MEGA));
    }
    table.print(System.out);
  }

  /** Above what the heap holds anyway: the bodies themselves, among others. */
  private static double peak(Subject subject, Server server) throws IOException {
    server.peak();
    long idle = server.peak();
    Load.once(subject);
    return (double) server.peak() - idle;
  }
}
