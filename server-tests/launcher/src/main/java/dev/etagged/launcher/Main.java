package dev.etagged.launcher;

import java.nio.file.Path;

/** Runs the example on Payara Micro until it is interrupted. */
public final class Main {
  private Main() {}

  /**
   * Starts the example and prints its address.
   *
   * @param arguments the directory with the server's jar and the application, and the port
   */
  public static void main(String[] arguments) throws InterruptedException {
    Path directory = Path.of(arguments[0]);
    int port = Integer.parseInt(arguments[1]);
    ApplicationServer payara = new PayaraMicro(directory.resolve("payara-micro.jar"));
    try (RunningServer server =
        ExampleServer.start(payara, directory.resolve("etag-example.war"), port, directory)) {
      System.out.println(server.uri());
      server.await();
    }
  }
}
