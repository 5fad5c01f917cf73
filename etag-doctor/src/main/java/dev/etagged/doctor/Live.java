package dev.etagged.doctor;

import dev.etagged.doctor.report.Result;
import dev.etagged.testkit.live.Aspect;
import dev.etagged.testkit.live.Examination;
import dev.etagged.testkit.message.Fields;
import dev.etagged.testkit.message.Request;
import java.io.IOException;
import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/** Examines a resource by requests. */
final class Live {

  private Live() {}

  static Result examine(List<URI> nodes, LiveOptions options, OptionalLong pollsPerDay)
      throws IOException {
    for (URI node : nodes) {
      requireHttp(node);
    }
    Set<Aspect> aspects = EnumSet.complementOf(EnumSet.of(Aspect.RESUMPTION));
    if (!options.write) {
      aspects.remove(Aspect.WRITES);
    }
    Examination examination = Examination.of(nodes, options.limits(), aspects);
    return new Result(
        nodes.stream()
            .map(node -> new Request("GET", node.toString(), Fields.of()).shown())
            .toList(),
        List.of(),
        examination.findings(pollsPerDay),
        examination.facts(pollsPerDay));
  }

  private static void requireHttp(URI node) {
    String scheme = node.getScheme();
    boolean http = "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme);
    if (!http || node.getHost() == null || node.getRawUserInfo() != null) {
      throw new IllegalArgumentException(
          "Expected http://HOST/PATH or https://HOST/PATH, with credentials in --user and not in"
              + " the URL.");
    }
  }
}
