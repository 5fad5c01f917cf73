package dev.etagged.launcher;

import java.io.IOException;

/** A server which can be started with an application, each in its own process. */
public sealed interface ApplicationServer
    permits GlassFish, GlassFishEmbedded, OpenLiberty, PayaraMicro, TomEe, WildFly {

  /** Its name, as messages have it. */
  String name();

  /** The JDKs it runs on. */
  JdkRange jdks();

  /**
   * Writes what the server needs into the deployment's directory.
   *
   * @return how to run the server in the foreground, every port of it bound to 127.0.0.1
   */
  Launch prepare(Deployment deployment, Jdk jdk) throws IOException;
}
