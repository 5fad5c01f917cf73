package dev.etagged.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Where the Chromium of this machine is; none is ever downloaded. */
final class InstalledChromium {
  private static final String SETTING = "etagged.chromium";
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

  private InstalledChromium() {}

  static Path path() {
    String setting = System.getProperty(SETTING);
    return setting == null ? onPath() : Path.of(setting);
  }

  private static Path onPath() {
    String directories = Objects.requireNonNullElse(System.getenv("PATH"), "");
    return Stream.of(directories.split(File.pathSeparator))
        .flatMap(directory -> NAMES.stream().map(name -> Path.of(directory, name)))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "No Chromium is on the PATH (%s): install one, or name it with -D%s=…"
                        .formatted(String.join(", ", NAMES), SETTING)));
  }
}
