package dev.etagged.example;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/** Lists nothing on purpose: a server scans for resources and providers only as long as none is. */
@ApplicationPath("api")
public class ExampleApplication extends Application {
  private static final String SERVER_TIMING = "etagged.server-timing";
  private static final String VARIABLE = "ETAGGED_SERVER_TIMING";

  /** Each response says why it is what it is, unless whoever deploys the example decides that. */
  @Override
  public Map<String, Object> getProperties() {
    boolean decided = System.getProperty(SERVER_TIMING) != null || System.getenv(VARIABLE) != null;
    return decided ? Map.of() : Map.of(SERVER_TIMING, "true");
  }
}
