package dev.etagged.contract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.etagged.contract.AgreementApplication.Coding;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A server in a process of its own, on the runtime that a contract is about; it ends when its
 * standard input does.
 *
 * @param process the process
 * @param server what it listens on
 */
record AgreementNode(Process process, ServerUnderTest server) implements AutoCloseable {
  private static final String PORT = "port ";

  static AgreementNode start(
      Class<? extends HttpContract> runtime, Coding coding, Path tree, List<String> options)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.add("-Xmx128m");
    command.add("-XX:TieredStopAtLevel=1");
    command.add("-D" + AgreementResource.TREE + "=" + tree);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(AgreementNode.class.getName(), runtime.getName(), coding.name()));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    try {
      int port = port(process.inputReader(ISO_8859_1));
      return new AgreementNode(process, new ServerUnderTest(port, () -> {}));
    } catch (IOException | RuntimeException e) {
      process.destroyForcibly();
      throw e;
    }
  }

  private static int port(BufferedReader output) throws IOException {
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      if (line.startsWith(PORT)) {
        return Integer.parseInt(line.substring(PORT.length()));
      }
    }
    throw new IOException("the node ended before it listened");
  }

  public static void main(String[] arguments) throws Exception {
    Constructor<?> constructor = Class.forName(arguments[0]).getDeclaredConstructor();
    constructor.setAccessible(true);
    HttpContract runtime = (HttpContract) constructor.newInstance();
    try (ServerUnderTest server =
        runtime.start(new AgreementApplication(Coding.valueOf(arguments[1])))) {
      System.out.println(PORT + server.port());
      System.in.transferTo(OutputStream.nullOutputStream());
    }
  }

  @Override
  public void close() {
    try {
      process.getOutputStream().close();
      process.waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
