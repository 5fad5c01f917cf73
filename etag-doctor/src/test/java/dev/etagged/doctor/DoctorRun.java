package dev.etagged.doctor;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import tools.jackson.jr.ob.JSON;

/**
 * One run of the command line.
 *
 * @param status the exit status
 * @param out what it printed
 * @param err its messages
 */
record DoctorRun(int status, String out, String err) {

  static DoctorRun of(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine commandLine =
        Doctor.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    int status = commandLine.execute(arguments);
    return new DoctorRun(status, out.toString(), err.toString());
  }

  /** The causes of the findings in the output for programs, notes and all. */
  List<String> causes() {
    return objects("findings").stream()
        .map(finding -> String.valueOf(finding.get("cause")))
        .toList();
  }

  /** The causes of the findings that count. */
  List<String> problems() {
    return objects("findings").stream()
        .filter(finding -> !"NOTE".equals(finding.get("severity")))
        .map(finding -> String.valueOf(finding.get("cause")))
        .toList();
  }

  List<Map<?, ?>> objects(String member) {
    List<?> items = (List<?>) JSON.std.mapFrom(out).getOrDefault(member, List.of());
    return items.stream().<Map<?, ?>>map(item -> (Map<?, ?>) item).toList();
  }
}
