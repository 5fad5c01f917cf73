package dev.etagged.jpa.provider;

import jakarta.persistence.EntityManager;
import java.lang.reflect.Array;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Hibernate's events, of its stateless sessions too. A listener may be added at any time: its
 * groups of listeners are copied with each addition.
 */
final class HibernateEvents {

  private static final String PREFIX = "org.hibernate.";

  private static final Map<String, Moment> MOMENTS =
      Map.of(
          "onPostLoad", Moment.LOADED,
          "onPreInsert", Moment.CREATING,
          "onPreUpdate", Moment.CHANGING,
          "onPreDelete", Moment.CHANGING,
          "onPostInsert", Moment.WRITTEN,
          "onPostUpdate", Moment.WRITTEN,
          "onPostUpsert", Moment.WRITTEN);

  private final Class<?> factoryType;
  private final ForeignObject engine;

  private HibernateEvents(Class<?> factoryType, ForeignObject engine) {
    this.factoryType = factoryType;
    this.engine = engine;
  }

  static boolean isOf(EntityManager entityManager) {
    return entityManager.getDelegate().getClass().getName().startsWith(PREFIX);
  }

  static HibernateEvents of(EntityManager entityManager) throws ReflectiveOperationException {
    Class<?> factoryType =
        Class.forName(
            PREFIX + "engine.spi.SessionFactoryImplementor",
            false,
            entityManager.getDelegate().getClass().getClassLoader());
    Object factory = entityManager.getEntityManagerFactory().unwrap(factoryType);
    return new HibernateEvents(
        factoryType,
        new ForeignObject(factory)
            .call(factoryType, "getEventEngine", new Class<?>[0])
            .orElseThrow(NoSuchMethodException::new));
  }

  /** Adds a listener to the events of every entity, unless it is there. */
  void register(InstanceEvents events) throws ReflectiveOperationException {
    Map<String, Moment> moments = new HashMap<>(MOMENTS);
    moments.put("onPreUpsert", comparesVersionInUpsert() ? Moment.CHANGING : Moment.UNCOMPARED);
    EventRelay relay = new EventRelay(events, moments, "getEntity");
    ForeignObject registry =
        engine.call("getListenerRegistry").orElseThrow(NoSuchMethodException::new);
    for (String event :
        new String[] {
          "POST_LOAD",
          "PRE_INSERT",
          "PRE_UPDATE",
          "PRE_UPSERT",
          "PRE_DELETE",
          "POST_INSERT",
          "POST_UPDATE",
          "POST_UPSERT"
        }) {
      register(relay, registry, event);
    }
  }

  /** Hibernate 6 does not look at the number of rows that were written. */
  private boolean comparesVersionInUpsert() throws ClassNotFoundException {
    return Stream.of(type("sql.model.jdbc.DeleteOrUpsertOperation").getDeclaredMethods())
        .anyMatch(method -> method.getName().equals("getExpectation"));
  }

  private void register(EventRelay relay, ForeignObject registry, String event)
      throws ReflectiveOperationException {
    Class<?> eventType = type("event.spi.EventType");
    Object type = eventType.getField(event).get(null);
    ForeignObject group =
        registry
            .call(
                type("event.service.spi.EventListenerRegistry"),
                "getEventListenerGroup",
                new Class<?>[] {eventType},
                type)
            .orElseThrow(NoSuchMethodException::new);
    Class<?> groupType = type("event.service.spi.EventListenerGroup");
    Iterable<?> present =
        (Iterable<?>)
            group
                .call(groupType, "listeners", new Class<?>[0])
                .map(ForeignObject::object)
                .orElseThrow(NoSuchMethodException::new);
    for (Object listener : present) {
      if (EventRelay.isOne(listener)) {
        return;
      }
    }
    Class<?> listener =
        (Class<?>)
            new ForeignObject(type)
                .call(eventType, "baseListenerInterface", new Class<?>[0])
                .map(ForeignObject::object)
                .orElseThrow(NoSuchMethodException::new);
    group.call(groupType, "appendListener", new Class<?>[] {Object.class}, relay.as(listener));
  }

  /** Whether Hibernate calls a listener class of Jakarta Persistence for an entity's updates. */
  boolean calls(Class<?> listener, Class<?> entityClass) throws ReflectiveOperationException {
    ForeignObject registry =
        engine.call("getCallbackRegistry").orElseThrow(NoSuchMethodException::new);
    if (registry.object().getClass().getSimpleName().startsWith("Empty")) {
      return false;
    }
    ForeignObject updates = registry.field("preUpdates").orElseThrow(NoSuchFieldException::new);
    Optional<ForeignObject> callbacks =
        updates.call(
            type("internal.util.collections.ReadOnlyMap"),
            "get",
            new Class<?>[] {Object.class},
            entityClass);
    if (callbacks.isEmpty()) {
      return false;
    }
    for (int i = 0; i < Array.getLength(callbacks.get().object()); i++) {
      if (isOf(listener, new ForeignObject(Array.get(callbacks.get().object(), i)))) {
        return true;
      }
    }
    return false;
  }

  /** A method of the entity itself is a callback without a listener. */
  private boolean isOf(Class<?> listener, ForeignObject callback)
      throws ReflectiveOperationException {
    if (!callback.object().getClass().getSimpleName().equals("ListenerCallback")) {
      return false;
    }
    ForeignObject bean =
        callback.field("listenerManagedBean").orElseThrow(NoSuchFieldException::new);
    return bean.call(type("resource.beans.spi.ManagedBean"), "getBeanClass", new Class<?>[0])
        .map(ForeignObject::object)
        .filter(listener::equals)
        .isPresent();
  }

  private Class<?> type(String name) throws ClassNotFoundException {
    return Class.forName(PREFIX + name, false, factoryType.getClassLoader());
  }
}
