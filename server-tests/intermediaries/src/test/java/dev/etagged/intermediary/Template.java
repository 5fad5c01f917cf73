package dev.etagged.intermediary;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/** A configuration in which {@code @name@} stands for what only the test knows. */
record Template(String text) {

  static Template named(String name) throws IOException {
    try (InputStream resource =
        Objects.requireNonNull(Template.class.getResourceAsStream(name), name)) {
      return new Template(new String(resource.readAllBytes(), UTF_8));
    }
  }

  Path write(Path file, Map<String, String> values) throws IOException {
    String complete = text;
    for (Map.Entry<String, String> value : values.entrySet()) {
      complete = complete.replace("@" + value.getKey() + "@", value.getValue());
    }
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    return Files.writeString(file, complete);
  }
}
