package dev.etagged.contract;

import jakarta.ws.rs.core.Application;
import java.util.Set;

/** Nothing of the library: what the runtime answers by itself. */
public class BareApplication extends Application {

  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(BareResource.class, Deeds.Told.class);
  }
}
