package dev.etagged.contract;

import dev.etagged.Etagged;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** The EJB container refuses whoever has logged in without the role. */
@Stateless
@RolesAllowed(Callers.EDITOR)
@Path("{guard: login-session-bean|loose-session-bean}/{id}")
@Etagged(source = StateSource.class, required = true)
public class LoginSessionBean extends UnaskingResource {

  @Override
  public String get(String id) {
    return super.get(id);
  }

  @Override
  public Response put(String id, String body) {
    return super.put(id, body);
  }

  @Override
  public Response delete(String id) {
    return super.delete(id);
  }
}
