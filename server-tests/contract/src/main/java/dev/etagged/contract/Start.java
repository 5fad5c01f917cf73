package dev.etagged.contract;

import jakarta.ws.rs.core.Application;

/** Starts an application on the runtime under test. */
@FunctionalInterface
interface Start {
  ServerUnderTest start(Application application) throws Exception;
}
