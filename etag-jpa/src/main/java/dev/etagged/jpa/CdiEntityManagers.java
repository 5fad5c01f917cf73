package dev.etagged.jpa;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.persistence.EntityManager;
import java.util.Iterator;
import java.util.Optional;

/** The only class that needs CDI at run time. It is not loaded on a server without CDI. */
final class CdiEntityManagers {

  private CdiEntityManagers() {}

  static Optional<BorrowedEntityManager> borrow(Class<?> entityClass) {
    Instance<EntityManager> produced;
    try {
      produced = CDI.current().select(EntityManager.class, ForEtags.Literal.INSTANCE);
    } catch (IllegalStateException noContainerForThisApplication) {
      return Optional.empty();
    }
    if (produced.isUnsatisfied()) {
      return Optional.empty();
    }
    return Optional.of(
        produced.isResolvable()
            ? borrowed(produced.getHandle())
            : borrowManaging(entityClass, produced));
  }

  /** Of several units, the one that has the entity; if none has, any: it will be refused. */
  private static BorrowedEntityManager borrowManaging(
      Class<?> entityClass, Instance<EntityManager> produced) {
    Iterator<? extends Instance.Handle<EntityManager>> handles = produced.handles().iterator();
    BorrowedEntityManager candidate = borrowed(handles.next());
    while (!candidate.manages(entityClass) && handles.hasNext()) {
      candidate.close();
      candidate = borrowed(handles.next());
    }
    return candidate;
  }

  private static BorrowedEntityManager borrowed(Instance.Handle<EntityManager> handle) {
    // Any other scope owns its instance: destroying it would take it from the rest of the request.
    boolean dependent = handle.getBean().getScope() == Dependent.class;
    return dependent
        ? new BorrowedEntityManager(handle.get(), handle::destroy)
        : BorrowedEntityManager.ownedByLender(handle.get());
  }
}
