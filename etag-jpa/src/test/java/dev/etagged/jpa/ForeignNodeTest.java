package dev.etagged.jpa;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nodes with other defaults derive the same tags: a process of its own for each. */
final class ForeignNodeTest {

  private static final String TIMESTAMP_ROW = "W/\"1795309323000456000-";
  private static final String STRING_ROW = "\"41-";

  @ParameterizedTest(name = "{0}: {1} {2} {3}")
  @CsvSource({
    "hibernate, ar-EG, Africa/Cairo, UTF-8",
    "hibernate, tr-TR, Pacific/Kiritimati, IBM037",
    "eclipselink, th-TH-u-ca-buddhist-nu-thai, Pacific/Pago_Pago, UTF-16",
    "eclipselink, tr-TR, Asia/Kathmandu, ISO-8859-9"
  })
  void derivesTheSameTags(String provider, String locale, String timeZone, String charset)
      throws IOException, InterruptedException {
    List<String> usual = run(classPath("(?!)"), provider, "en-US", "UTC", "UTF-8");
    List<String> foreign = run(classPath("(?!)"), provider, locale, timeZone, charset);

    assertThat(usual).hasSize(3);
    assertThat(usual.get(0)).contains(TIMESTAMP_ROW);
    assertThat(usual.get(1)).contains(STRING_ROW);
    assertThat(foreign).isEqualTo(usual);
  }

  @Test
  void derivesTheSameTagsWithoutCdi() throws IOException, InterruptedException {
    List<String> lines =
        run(classPath(".*(cdi|weld|jakarta.inject).*"), "eclipselink", "en-US", "UTC", "UTF-8");

    assertThat(lines).hasSize(3).last().isEqualTo("CDI: false");
    assertThat(lines.get(1)).contains(STRING_ROW);
  }

  private static String classPath(String without) {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> !Path.of(entry).getFileName().toString().matches(without))
        .collect(joining(File.pathSeparator));
  }

  private static List<String> run(
      String classPath, String provider, String locale, String timeZone, String charset)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Xshare:auto", "-cp", classPath));
    command.add("-Duser.timezone=" + timeZone);
    command.add("-Dfile.encoding=" + charset);
    command.add("-Duser.language=" + Locale.forLanguageTag(locale).getLanguage());
    command.add("-Duser.country=" + Locale.forLanguageTag(locale).getCountry());
    command.addAll(
        List.of("-Dsun.stdout.encoding=US-ASCII", ForeignNode.class.getName(), provider));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    try {
      String output = new String(process.getInputStream().readAllBytes(), US_ASCII);
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).as(output).isZero();
      return output
          .lines()
          .filter(line -> line.startsWith("validators: ") || line.startsWith("CDI: "))
          .toList();
    } finally {
      process.destroyForcibly();
    }
  }
}
