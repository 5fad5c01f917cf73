package dev.etagged.doctor;

import java.nio.file.Path;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is reported, and how. */
final class ReportOptions {

  @Option(
      names = "--polls-per-day",
      paramLabel = "NUMBER",
      description = {
        "How often a day clients ask for the resource.",
        "Default: what the recording shows, or 2880, once in 30 seconds."
      })
  @Nullable Long polls;

  @Option(names = "--json", description = "Write JSON.")
  boolean json;

  @Option(
      names = "--junit",
      paramLabel = "FILE",
      description = "Also write a report in JUnit's XML to this file.")
  @Nullable Path junit;

  OptionalLong pollsPerDay() {
    return polls == null ? OptionalLong.empty() : OptionalLong.of(polls);
  }
}
