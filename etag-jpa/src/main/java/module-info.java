import dev.etagged.jpa.EntityStateSupport;
import dev.etagged.jpa.GuardContextProvider;
import dev.etagged.spi.StateTypeSupport;
import jakarta.enterprise.concurrent.spi.ThreadContextProvider;

/** Validators from the version attributes of Jakarta Persistence entities. */
module dev.etagged.jpa {
  requires static transitive org.jspecify;
  requires static transitive jakarta.cdi;
  requires static transitive jakarta.concurrency;
  requires static jakarta.annotation;
  requires static jakarta.ejb;
  requires static jakarta.transaction;
  requires transitive dev.etagged.jaxrs;
  requires transitive jakarta.persistence;
  requires java.sql;

  exports dev.etagged.jpa;

  // Runtimes inject into the fields of the mappers.
  opens dev.etagged.jpa.conflict;

  provides StateTypeSupport with
      EntityStateSupport;
  provides ThreadContextProvider with
      GuardContextProvider;
}
