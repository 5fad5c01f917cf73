package dev.etagged.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Map.entry;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Request targets for the paths of the contract, each of a state of its own. */
final class ContractTargets {
  private static final String FORM = "{form}";
  private static final Pattern VARIABLE = Pattern.compile("\\{([^}]+)}");
  private static final Map<String, String> VALUES =
      Map.ofEntries(
          entry("announced", "10"),
          entry("count", "3"),
          entry("failure", "OPTIMISTIC_LOCK"),
          entry("question", "DATE_AND_TAG"),
          entry("size", "100"),
          entry("status", "200"),
          entry("written", "10"));

  private static final java.nio.file.Path FILE = file();

  private ContractTargets() {}

  /** One for each form that the content can have. */
  static List<String> of(String path) {
    Stream<String> formed =
        path.contains(FORM) ? forms(path).map(form -> path.replace(FORM, form)) : Stream.of(path);
    return formed.map(ContractTargets::filled).toList();
  }

  private static Stream<String> forms(String path) {
    Enum<?>[] forms = ContentForm.values();
    if (path.startsWith("/content/")) {
      forms = ContentResources.Form.values();
    } else if (path.startsWith("/framing/")) {
      forms = FramingResources.Form.values();
    } else if (path.startsWith("/files/")) {
      forms = FileResources.Form.values();
    }
    return Stream.of(forms).map(Enum::name);
  }

  private static String filled(String path) {
    String filled =
        VARIABLE
            .matcher(path)
            .replaceAll(
                variable ->
                    variable.group(1).equals("id")
                        ? State.tagged().id()
                        : requireNonNull(VALUES.get(variable.group(1)), path));
    return filled + "?text=abc&path=" + FILE;
  }

  private static java.nio.file.Path file() {
    try {
      java.nio.file.Path file = Files.createTempFile("etagged", ".txt");
      file.toFile().deleteOnExit();
      Files.writeString(file, "content", UTF_8);
      return Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2024-02-29T12:00:00Z")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
