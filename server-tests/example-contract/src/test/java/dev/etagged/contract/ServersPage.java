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
      the wire; so does a second one, with the resources by which the bare [runtimes](runtimes.md) are tested.
      `./mvnw -Prun -Dserver=NAME` starts it on one; `./mvnw -Pservers verify` tests the first five,
      `./mvnw -Pall-servers verify` all of them, and writes this page.

      | name | server | JDK | REST | JPA | start |
      |---|---|---|---|---|---|
      """;

  private static final String COUNTS =
      """

      The tests, as delivered and, those of the example, with the server's own compression switched on:

      | name | tests | failed | took | compressed: tests | failed | took |
      |---|---|---|---|---|---|---|
      """;

  private static final String WIRE =
      """

      The differences between the servers' own HTTP layers, on which no client may depend:

      | name | framing of 200 | status lines | `Content-Length` on 304 | `Date` on 200, on 304 | `%01` in a path | closes the connection after |
      |---|---|---|---|---|---|---|
      """;

  private static final String NOTES =
      """

      GlassFish sets the status of an asynchronous answer to 200 if it has not begun to send the answer. On GlassFish the
      library has a listener that sends the answer first.

      GlassFish and Payara send no `Date`, which RFC 9110 section 6.6.1 demands. No setting of theirs was found that adds
      it. With the library, every response of Jakarta REST has one there, unless the application sets its own; pages that
      the server answers by itself have none.

      ## Settings

      | server | what it needs |
      |---|---|
      | Payara, GlassFish | the JVM option `-Dorg.glassfish.grizzly.DEFAULT_MEMORY_MANAGER=org.glassfish.grizzly.memory.PooledMemoryManager`. As delivered, Grizzly releases the memory of a request's content while pipelined requests behind it must still be read from there, whatever their application is: they get a 400, a 505, the answer to another request, or none |
      | WildFly | where a method takes `application/merge-patch+json`, the context parameter `resteasy.patchfilter.disabled=true`: RESTEasy merges a patch itself, with the answer to a GET of its own |
      | Open Liberty | the drivers, and the class that `@DataSourceDefinition` names, in the server's `lib/global` |
      | TomEE | OpenJPA's agent, `-javaagent:openejb-javaagent.jar`: without it every read raises the version; its OpenJPA reads no mapping file of the Jakarta namespace, so name the listener with `@EntityListeners` |

      ## The server's own compression

      The server's compression works behind Jakarta REST, so the library cannot see whether content is coded: name the
      codings in `etagged.server-codings`. The example codes by itself and needs none of this; in these tests it does not,
      so that the server does.

      | server | switched on by | `etagged.server-codings` |
      |---|---|---|
      | Payara, GlassFish | `compression=on` of the listener's HTTP, and `compressable-mime-type` with `application/json` | `gzip,deflate`: the server sends gzip even to clients that accept only deflate |
      | WildFly | `<filter-ref name="gzip"/>` in the host, `<gzip name="gzip"/>` among Undertow's filters | `gzip` |
      | Open Liberty | `<compression types="+application/json"/>` in the `httpEndpoint` | `gzip,deflate` |
      | TomEE | `compression="on"` of the connector; Tomcat codes nothing that has a strong tag | none |
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
    page.append(COUNTS);
    for (String server : Servers.NAMES) {
      page.append(row(server, counts(server)));
    }
    page.append(WIRE);
    for (String server : Servers.NAMES) {
      page.append(row(server, wire(server)));
    }
    return page.append(NOTES).toString();
  }

  private static String row(String server, List<String> cells) {
    return "| `%s` | %s |\n".formatted(server, String.join(" | ", cells));
  }

  private List<String> summary(String server) throws IOException {
    Properties facts = facts(server);
    return Stream.of("server", "jdk", "rest", "jpa", "start")
        .map(name -> fact(facts, name))
        .toList();
  }

  private List<String> counts(String server) throws IOException {
    List<String> cells = new ArrayList<>(counts(suites(server)));
    cells.addAll(counts(suites(server + "-compressed")));
    return cells;
  }

  private static List<String> counts(List<String> suites) {
    return suites.isEmpty()
        ? List.of("not run", "", "")
        : List.of(
            rounded(sum(suites, "tests")),
            rounded(sum(suites, "failures") + sum(suites, "errors")),
            rounded(sum(suites, "time")) + " s");
  }

  private List<String> wire(String server) throws IOException {
    Properties facts = facts(server);
    return Stream.of("framing", "reasons", "length304", "date", "control", "closes")
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
            .filter(suite -> !suite.contains("NodeIT"))
            .forEach(suites::add);
      }
    }
    return suites;
  }

  private static String rounded(double number) {
    return Long.toString(Math.round(number));
  }

  private static double sum(List<String> suites, String attribute) {
    Pattern value = Pattern.compile(" " + attribute + "=\"([0-9.]+)\"");
    return suites.stream()
        .flatMap(suite -> value.matcher(suite).results())
        .mapToDouble(found -> Double.parseDouble(found.group(1)))
        .sum();
  }
}
