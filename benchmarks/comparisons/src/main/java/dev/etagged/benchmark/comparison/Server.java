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
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
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

  /** With settings of the library, as {@code -Dname=value}. */
  static Server jersey(String jdbcUrl, String... settings) throws IOException {
    return start(Side.JERSEY, List.of(settings), "JerseyServer", jdbcUrl);
  }

  static Server spring(String jdbcUrl) throws IOException {
    return start(Side.SPRING, List.of(), "SpringServer", jdbcUrl);
  }

  private static Server start(Side side, List<String> settings, String mainClass, String jdbcUrl)
      throws IOException {
    return new Server(
        new ProcessBuilder(side.command(settings, mainClass, jdbcUrl))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start());
  }

  Subject subject(String name, String path, Script script) {
    return new Subject(name, "127.0.0.1", port, path, script);
  }

  /** The peak of its heap, in bytes, since the last time; what is garbage is collected then. */
  long peak() {
    try {
      questions.write('\n');
      questions.flush();
      return answer(Console.PEAK);
    } catch (IOException ended) {
      throw new UncheckedIOException("the server cannot be asked for its peak", ended);
    }
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
