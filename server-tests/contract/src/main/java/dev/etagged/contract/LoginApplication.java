package dev.etagged.contract;

import dev.etagged.jaxrs.EtaggedFeature;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** Resources whose callers the server itself authenticates. */
@ApplicationPath("/")
public class LoginApplication extends Application {

  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(
        EtaggedFeature.class,
        Deeds.Told.class,
        LoginResources.OfConstraint.class,
        LoginResources.OfRoles.class,
        LoginSessionBean.class);
  }
}
