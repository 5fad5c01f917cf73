package dev.etagged.example;

import dev.etagged.Etagged;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A report that no row stands for: only what is rendered can tell whether it has changed. */
@Path("report")
@RequestScoped
public class ReportResource {
  private static final int DEFAULT_LINES = 100;
  private static final long DEFAULT_MAX_LINES = 20_000;
  private static final int MAX_LINES =
      Math.toIntExact(new Setting("etagged.example.report-limit").orElse(DEFAULT_MAX_LINES));

  @GET
  @Produces("text/plain;charset=UTF-8")
  @Etagged(cacheControl = "public, no-cache", vary = "Accept-Encoding")
  public StreamingOutput get(@QueryParam("lines") @Nullable String lines) {
    int count = QueryNumber.of("lines", lines).between(0, MAX_LINES).orElse(DEFAULT_LINES);
    return output -> write(count, output);
  }

  private static void write(int count, OutputStream output) throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(output, StandardCharsets.UTF_8));
    long sum = 0;
    for (int line = 1; line <= count; line++) {
      sum += line;
      writer.write("after " + line + " of " + count + " lines the sum of their numbers is " + sum);
      writer.write('\n');
    }
    writer.flush();
  }
}
