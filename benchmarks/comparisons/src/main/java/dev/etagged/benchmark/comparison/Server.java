package dev.etagged.benchmark.comparison;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.etagged.benchmark.load.Script;
import dev.etagged.benchmark.load.Subject;
import dev.etagged.benchmark.model.Console;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.concurrent.TimeUnit;

/** A server in a JVM of its own, which ends with the comparison. */
final class Server implements AutoCloseable {

  private final Process process;
  private final BufferedReader answers;
  private final Writer questions;
  private final int port;

  private Server(Process process) throws IOException {
    this.process = process;
    this.answers = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
    this.questions = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), UTF_8));
    this.port = (int) answer(Console.PORT);
  }

  static Server jersey(String jdbcUrl) throws IOException {
    return start(Side.JERSEY, "JerseyServer", jdbcUrl);
  }

  static Server spring(String jdbcUrl) throws IOException {
    return start(Side.SPRING, "SpringServer", jdbcUrl);
  }

  private static Server start(Side side, String mainClass, String jdbcUrl) throws IOException {
    return new Server(
        new ProcessBuilder(side.command(mainClass, jdbcUrl))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start());
  }

  Subject subject(String name, String path, Script script) {
    return new Subject(name, port, path, script);
  }

  /** The peak of its heap, in bytes, since the last time; what is garbage is collected then. */
  long peak() throws IOException {
    questions.write('\n');
    questions.flush();
    return answer(Console.PEAK);
  }

  private long answer(String kind) throws IOException {
    StringBuilder said = new StringBuilder();
    for (String line = answers.readLine(); line != null; line = answers.readLine()) {
      if (line.startsWith(kind)) {
        return Long.parseLong(line.substring(kind.length()));
      }
      said.append(line).append('\n');
    }
    throw new IOException("the server ended without a %s; it said:%n%s".formatted(kind, said));
  }

  @Override
  public void close() throws IOException {
    questions.close();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException interrupted) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
