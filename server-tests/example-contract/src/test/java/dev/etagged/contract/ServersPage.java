package dev.etagged.contract;

import dev.etagged.launcher.Servers;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Writes the page about the servers from what a run on all of them left behind. */
final class ServersPage {
  private static final Pattern SUITE = Pattern.compile("<testsuite [^>]*?>", Pattern.DOTALL);

  private static final String HEAD =
      """
      # The servers

      One archive, `etag-example.war`, is deployed unchanged to each of these, and answers the same tests over
      the wire. `./mvnw -Prun -Dserver=NAME` starts it on one; `./mvnw -Pservers verify` tests the first five,
      `./mvnw -Pall-servers verify` all of them, and writes this page.

      | name | server | JDK | REST | JPA | tests | failed | start | tests took |
      |---|---|---|---|---|---|---|---|---|
      """;

  private static final String WIRE =
      """

      What the server's own HTTP layer does differently, none of which a client may depend on:

      | name | framing of 200 | status lines | `Content-Length` on 304 | `Date` on 200, on 304 |
      |---|---|---|---|---|
      """;

  private final Path target;

  private ServersPage(Path target) {
    this.target = target;
  }

  /**
   * Writes the page and prints it.
   *
   * @param arguments the module's build directory, and the page to write
   */
  public static void main(String[] arguments) throws IOException {
    String page = new ServersPage(Path.of(arguments[0])).text();
    System.out.println(page);
    Files.writeString(Path.of(arguments[1]), page);
  }

  private String text() throws IOException {
    StringBuilder page = new StringBuilder(HEAD);
    for (String server : Servers.NAMES) {
      page.append(row(server, summary(server)));
    }
    page.append(WIRE);
    for (String server : Servers.NAMES) {
      page.append(row(server, wire(server)));
    }
    return page.toString();
  }

  private static String row(String server, List<String> cells) {
    return "| `%s` | %s |\n".formatted(server, String.join(" | ", cells));
  }

  private List<String> summary(String server) throws IOException {
    Properties facts = facts(server);
    List<String> cells =
        new ArrayList<>(
            Stream.of("server", "jdk", "rest", "jpa").map(name -> fact(facts, name)).toList());
    List<String> suites = suites(server);
    cells.add("%.0f".formatted(sum(suites, "tests")));
    cells.add("%.0f".formatted(sum(suites, "failures") + sum(suites, "errors")));
    cells.add(fact(facts, "start"));
    cells.add("%.0f s".formatted(sum(suites, "time")));
    return cells;
  }

  private List<String> wire(String server) throws IOException {
    Properties facts = facts(server);
    return Stream.of("framing", "reasons", "length304", "date")
        .map(name -> fact(facts, name))
        .toList();
  }

  private Properties facts(String server) throws IOException {
    Properties facts = new Properties();
    Path file = target.resolve("run").resolve("facts").resolve(server + ".properties");
    if (Files.exists(file)) {
      try (Reader content = Files.newBufferedReader(file)) {
        facts.load(content);
      }
    }
    return facts;
  }

  private static String fact(Properties facts, String name) {
    return facts.getProperty(name, "not run");
  }

  private List<String> suites(String server) throws IOException {
    List<String> suites = new ArrayList<>();
    try (Stream<Path> reports = Files.list(target.resolve("failsafe-reports"))) {
      for (Path report :
          reports.filter(path -> path.toString().endsWith("-" + server + ".xml")).toList()) {
        SUITE
            .matcher(Files.readString(report))
            .results()
            .map(MatchResult::group)
            .filter(suite -> !suite.contains("MultiNodeIT"))
            .forEach(suites::add);
      }
    }
    return suites;
  }

  private static double sum(List<String> suites, String attribute) {
    Pattern value = Pattern.compile(" " + attribute + "=\"([0-9.]+)\"");
    return suites.stream()
        .flatMap(suite -> value.matcher(suite).results())
        .mapToDouble(found -> Double.parseDouble(found.group(1)))
        .sum();
  }
}
