package dev.etagged.jpa.provider;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * EclipseLink's events. They come for a removal as an orphan too, of which {@code @PreRemove} is
 * not called, and name the instance that a refresh gave a new state.
 */
final class EclipseLinkEvents {

  private static final String PREFIX = "org.eclipse.persistence.";

  private static final Map<String, Moment> MOMENTS =
      Map.of(
          "postBuild", Moment.LOADED,
          "postClone", Moment.LOADED,
          "postRefresh", Moment.LOADED,
          "postMerge", Moment.COPIED,
          "prePersist", Moment.CREATING,
          "preUpdateWithChanges", Moment.CHANGING,
          "preDelete", Moment.CHANGING,
          "postInsert", Moment.WRITTEN,
          "postUpdate", Moment.WRITTEN);

  private final Class<?> sessionType;
  private final ForeignObject session;

  private EclipseLinkEvents(Class<?> sessionType, ForeignObject session) {
    this.sessionType = sessionType;
    this.session = session;
  }

  static boolean isOf(EntityManager entityManager) {
    return entityManager.getDelegate().getClass().getName().startsWith(PREFIX);
  }

  static EclipseLinkEvents of(EntityManager entityManager) throws ReflectiveOperationException {
    Class<?> sessionType =
        Class.forName(
            PREFIX + "sessions.Session",
            false,
            entityManager.getDelegate().getClass().getClassLoader());
    return new EclipseLinkEvents(sessionType, new ForeignObject(entityManager.unwrap(sessionType)));
  }

  /** Adds a listener to the events of every entity, unless it is there. */
  void register(InstanceEvents events) throws ReflectiveOperationException {
    EventRelay relay = new EventRelay(events, MOMENTS, "getSource");
    Object listener = relay.as(type("descriptors.DescriptorEventListener"));
    for (Object descriptor : descriptors().values()) {
      register(listener, manager(new ForeignObject(descriptor)));
    }
  }

  private Map<?, ?> descriptors() throws ReflectiveOperationException {
    return (Map<?, ?>)
        session
            .call(sessionType, "getDescriptors", new Class<?>[0])
            .map(ForeignObject::object)
            .orElseThrow(NoSuchMethodException::new);
  }

  private void register(Object listener, ForeignObject manager)
      throws ReflectiveOperationException {
    Class<?> managerType = type("descriptors.DescriptorEventManager");
    boolean present =
        manager
            .call(managerType, "getEventListeners", new Class<?>[0])
            .map(ForeignObject::object)
            .filter(known -> ((Collection<?>) known).stream().anyMatch(EventRelay::isOne))
            .isPresent();
    if (!present) {
      manager.call(
          managerType,
          "addListener",
          new Class<?>[] {type("descriptors.DescriptorEventListener")},
          listener);
    }
  }

  /** Whether EclipseLink calls a listener class of Jakarta Persistence for an entity. */
  boolean calls(Class<?> listener, Class<?> entityClass) throws ReflectiveOperationException {
    Optional<ForeignObject> descriptor =
        session.call(sessionType, "getDescriptor", new Class<?>[] {Class.class}, entityClass);
    if (descriptor.isEmpty()) {
      return false;
    }
    ForeignObject own = manager(descriptor.get());
    if (isTrue(own.call("hasDefaultEventListeners"))
        && isAmong(listener, own.call("getDefaultEventListeners"))) {
      return true;
    }
    Optional<ForeignObject> chain = own.field("entityListenerEventManagers");
    for (Object manager : chain.isEmpty() ? List.of() : (Collection<?>) chain.get().object()) {
      if (isAmong(listener, new ForeignObject(manager).call("getEntityListenerEventListeners"))) {
        return true;
      }
    }
    return false;
  }

  private boolean isAmong(Class<?> listener, Optional<ForeignObject> listeners)
      throws ReflectiveOperationException {
    for (Object one : listeners.isEmpty() ? List.of() : (Collection<?>) listeners.get().object()) {
      if (one.getClass().getName().endsWith(".EntityListener")
          && new ForeignObject(one)
              .call("getListenerClass")
              .map(ForeignObject::object)
              .filter(listener::equals)
              .isPresent()) {
        return true;
      }
    }
    return false;
  }

  private ForeignObject manager(ForeignObject descriptor) throws ReflectiveOperationException {
    return descriptor
        .call(type("descriptors.ClassDescriptor"), "getEventManager", new Class<?>[0])
        .orElseThrow(NoSuchMethodException::new);
  }

  private static boolean isTrue(Optional<ForeignObject> answer) {
    return answer.map(ForeignObject::object).filter(Boolean.TRUE::equals).isPresent();
  }

  private Class<?> type(String name) throws ClassNotFoundException {
    return Class.forName(PREFIX + name, false, sessionType.getClassLoader());
  }
}
