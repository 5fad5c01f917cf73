package dev.etagged.contract;

import dev.etagged.Etagged;
import dev.etagged.Etagged.Evaluation;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ws.rs.Path;

/** Evaluated before the method: it shows when the EJB container enforces the role. */
@Stateless
@Path("eager-session-bean/{id}")
@Etagged(source = StateSource.class, evaluate = Evaluation.BEFORE_METHOD)
public class EagerSessionBean extends UnaskingResource {

  @Override
  @RolesAllowed("nobody")
  public String get(String id) {
    return super.get(id);
  }
}
