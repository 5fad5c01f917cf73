package dev.etagged.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etagged.doctor.origin.Fault;
import dev.etagged.doctor.origin.FaultyOrigin;
import dev.etagged.doctor.origin.Item;
import dev.etagged.testkit.finding.Cause;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each command of the page is run, and does what the page says. */
final class SeeingPageTest {

  private static final Path PAGE = Path.of("../docs/seeing.md");
  private static final Pattern COMMAND = Pattern.compile("(?m)^java -jar etag-doctor\\.jar (.*)$");

  @Test
  void eachCommandRuns(@TempDir Path directory) throws IOException {
    Item item = new Item();
    try (FaultyOrigin first = FaultyOrigin.start(item, 0, EnumSet.noneOf(Fault.class));
        FaultyOrigin second = FaultyOrigin.start(item, 1, EnumSet.noneOf(Fault.class))) {
      record(first, directory);
      List<String> commands = commands();

      assertThat(commands).hasSize(6);
      for (String command : commands) {
        DoctorRun run = DoctorRun.of(arguments(command, first, second, directory));
        assertThat(run.status()).as("%s%n%s%s", command, run.out(), run.err()).isZero();
      }
      assertThat(directory.resolve("doctor.xml")).content().contains("failures=\"0\"");
    }
  }

  @Test
  void outputIsWhatThePageShows() throws IOException {
    try (FaultyOrigin origin =
        FaultyOrigin.start(new Item(), 0, EnumSet.of(Fault.CONDITION_IGNORED))) {
      DoctorRun run = DoctorRun.of(origin.uri().toString());
      String shown =
          run.out()
              .lines()
              .limit(6)
              .collect(Collectors.joining("\n"))
              .replace(origin.uri().getAuthority(), "127.0.0.1:8080");

      assertThat(Files.readString(PAGE)).contains(shown);
    }
  }

  @Test
  void snippetIsWhatATestRuns() throws IOException {
    String snippet = Files.readString(PAGE).split("```java\n", 2)[1].split("```", 2)[0];
    String test =
        Files.readString(Path.of("src/test/java/dev/etagged/doctor/ResourceAssertTest.java"));

    assertThat(unspaced(test)).contains(unspaced(snippet));
  }

  @Test
  void pageNamesEachCause() throws IOException {
    String rows =
        Arrays.stream(Cause.values())
            .map(
                cause ->
                    "`%s` | %s | %s"
                        .formatted(
                            cause.code(),
                            cause.severity().name().toLowerCase(Locale.ROOT),
                            cause.title()))
            .sorted()
            .collect(Collectors.joining("\n"));
    String page =
        Files.readString(PAGE)
            .lines()
            .filter(line -> line.matches("\\| `[-a-z]+` \\| (fault|cost|note) \\| .*"))
            .map(line -> line.substring(2, line.length() - 2))
            .sorted()
            .collect(Collectors.joining("\n"));

    assertThat(page).isEqualTo(rows);
  }

  private static String unspaced(String text) {
    return text.replaceAll("\\s", "");
  }

  private static List<String> commands() throws IOException {
    return COMMAND
        .matcher(Files.readString(PAGE))
        .results()
        .map(command -> command.group(1))
        .toList();
  }

  private static void record(FaultyOrigin origin, Path directory) throws IOException {
    Session session = new Session();
    String tag = session.get(origin.uri()).tag();
    session.get(origin.uri(), "If-None-Match", tag);
    session.writeHar(directory.resolve("page.har"));
    session.writeText(directory.resolve("log.txt"));
  }

  private static String[] arguments(
      String command, FaultyOrigin first, FaultyOrigin second, Path directory) {
    return Arrays.stream(command.split(" ", -1))
        .map(word -> word.replace("http://127.0.0.1:8080/item", first.uri().toString()))
        .map(word -> word.replace("http://127.0.0.1:8081/item", second.uri().toString()))
        .map(
            word ->
                word.matches("[a-z]+\\.(har|txt|xml)") ? directory.resolve(word).toString() : word)
        .toArray(String[]::new);
  }
}
