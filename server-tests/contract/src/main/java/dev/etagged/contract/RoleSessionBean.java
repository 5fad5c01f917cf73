package dev.etagged.contract;

import dev.etagged.Etagged;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** The EJB container refuses its callers: nobody has the role of the methods declared here. */
@Stateless
@RolesAllowed("nobody")
@Path("session-bean/{id}")
@Etagged(source = StateSource.class, required = true)
public class RoleSessionBean extends UnaskingResource {

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
