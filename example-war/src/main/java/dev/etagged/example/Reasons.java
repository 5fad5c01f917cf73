package dev.etagged.example;

import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;

/**
 * Has each response say why it is what it is, unless whoever deploys the example decides that. It
 * is no property of the application, since TomEE finds no providers of an application that has any.
 */
@Provider
public class Reasons implements Feature {
  private static final String SERVER_TIMING = "etagged.server-timing";
  private static final String VARIABLE = "ETAGGED_SERVER_TIMING";

  @Override
  public boolean configure(FeatureContext context) {
    if (System.getProperty(SERVER_TIMING) != null || System.getenv(VARIABLE) != null) {
      return false;
    }
    context.property(SERVER_TIMING, "true");
    return true;
  }
}
