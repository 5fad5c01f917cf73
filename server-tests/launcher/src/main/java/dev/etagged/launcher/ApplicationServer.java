package dev.etagged.launcher;

import java.io.IOException;
import java.util.List;

/** A server which can be started with an application, each in its own process. */
public sealed interface ApplicationServer permits PayaraMicro {

  /** Its name, as messages and directories have it. */
  String name();

  /**
   * Writes what the server needs into the deployment's directory.
   *
   * @return the command which runs the server in the foreground, bound to 127.0.0.1
   */
  List<String> prepare(Deployment deployment) throws IOException;
}
