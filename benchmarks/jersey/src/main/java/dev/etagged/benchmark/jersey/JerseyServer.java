package dev.etagged.benchmark.jersey;

import dev.etagged.benchmark.model.Console;
import java.io.IOException;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;
import org.glassfish.jersey.servlet.ServletContainer;

/** Serves the resources on the Tomcat that Spring Boot brings, with its defaults. */
final class JerseyServer {

  private JerseyServer() {}

  /** The argument is the database's JDBC URL. */
  public static void main(String[] args) throws LifecycleException, IOException {
    Tomcat tomcat = new Tomcat();
    tomcat.setBaseDir(System.getProperty("java.io.tmpdir"));
    Connector connector = new Connector();
    connector.setPort(0);
    connector.setProperty("address", "127.0.0.1");
    connector.setProperty("maxKeepAliveRequests", "-1");
    tomcat.setConnector(connector);
    Context context = tomcat.addContext("", null);
    ServletContainer jersey =
        new ServletContainer(BenchmarkApplication.withLibrary(Units.on(args[0])));
    Tomcat.addServlet(context, "jersey", jersey);
    context.addServletMappingDecoded("/*", "jersey");
    tomcat.start();
    Console.serve(connector.getLocalPort());
  }
}
