import dev.etagged.jaxrs.StateTypeSupport;
import dev.etagged.jpa.EntityStateSupport;

/** Validators from the version attributes of Jakarta Persistence entities. */
module dev.etagged.jpa {
  requires static transitive org.jspecify;
  requires static transitive jakarta.cdi;
  requires transitive dev.etagged.jaxrs;
  requires transitive jakarta.persistence;
  requires java.sql;

  exports dev.etagged.jpa;

  provides StateTypeSupport with
      EntityStateSupport;
}
