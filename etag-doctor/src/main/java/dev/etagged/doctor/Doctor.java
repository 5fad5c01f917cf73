package dev.etagged.doctor;

import dev.etagged.doctor.recording.UnreadableRecordingException;
import dev.etagged.doctor.report.JUnitReport;
import dev.etagged.doctor.report.JsonReport;
import dev.etagged.doctor.report.Palette;
import dev.etagged.doctor.report.Result;
import dev.etagged.doctor.report.TextReport;
import dev.etagged.testkit.live.UnreachableException;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command line. Exit status: 0 no complaint, 1 findings, 2 wrong usage or not reachable. */
@Command(
    name = "etag-doctor",
    mixinStandardHelpOptions = true,
    version = "etag-doctor 0.1.0",
    sortOptions = false,
    description = {
      "Says why a request was answered 200, 304, 206 or 412, and what to do.",
      "With several URLs, each is the same resource at another node.",
    },
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {"0:no complaint", "1:findings", "2:wrong usage, or a server is not reachable"})
public final class Doctor implements Callable<Integer> {

  static final int FINDINGS = 1;
  static final int USAGE = 2;

  @Spec
  @SuppressWarnings("NullAway.Init")
  CommandSpec spec;

  @Parameters(paramLabel = "URL", arity = "0..*", description = "One resource, at each node.")
  List<URI> urls = new ArrayList<>();

  @ArgGroup(exclusive = false, heading = "%nRecordings:%n")
  RecordingOptions recordings = new RecordingOptions();

  @Mixin LiveOptions live = new LiveOptions();

  @Mixin ReportOptions report = new ReportOptions();

  /** Starts the doctor. */
  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Doctor()).setCaseInsensitiveEnumValuesAllowed(true);
  }

  @Override
  public Integer call() throws IOException {
    if (urls.isEmpty() == recordings.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "Expected a URL, or --har FILE, or --text FILE.");
    }
    try {
      Result result =
          urls.isEmpty()
              ? Recorded.examine(recordings, report.pollsPerDay())
              : Live.examine(urls, live, report.pollsPerDay());
      write(result);
      return result.isSick() ? FINDINGS : 0;
    } catch (UnreadableRecordingException unreadable) {
      return refused(unreadable.getMessage());
    } catch (UnreachableException unreachable) {
      return refused(unreachable.getMessage());
    } catch (IllegalArgumentException wrongUsage) {
      return refused(wrongUsage.getMessage());
    } catch (IOException failed) {
      return refused("not readable, or no HTTP response: " + failed);
    }
  }

  private int refused(@Nullable String message) {
    PrintWriter err = spec.commandLine().getErr();
    err.println("etag-doctor: " + message);
    err.flush();
    return USAGE;
  }

  private void write(Result result) throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    Palette palette = Ansi.AUTO.enabled() ? Palette.COLOURED : Palette.PLAIN;
    out.print(report.json ? JsonReport.of(result) : TextReport.of(result, palette));
    out.flush();
    Path junit = report.junit;
    if (junit != null) {
      Files.writeString(junit, JUnitReport.of(result));
    }
  }
}
