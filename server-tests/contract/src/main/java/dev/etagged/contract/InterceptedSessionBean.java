package dev.etagged.contract;

import dev.etagged.Etagged;
import jakarta.ejb.Stateless;
import jakarta.ws.rs.Path;

/** An interceptor of the application refuses its callers. */
@InvocationResources.Guarded
@Stateless
@Path("guarded-session-bean/{id}")
@Etagged(source = StateSource.class, required = true)
public class InterceptedSessionBean extends UnaskingResource {}
