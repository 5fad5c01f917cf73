package dev.etagged.jpa.provider;

import java.util.Optional;
import java.util.stream.Stream;

/** The instance behind a proxy, whose own fields are unset. */
public final class Unproxied {

  private static final String PROXY = "org.hibernate.proxy.HibernateProxy";
  private static final String INITIALIZER = "org.hibernate.proxy.LazyInitializer";

  private Unproxied() {}

  /** The instance itself, which is loaded if it is behind a proxy of Hibernate's. */
  public static Object of(Object instance) {
    Optional<Class<?>> proxy =
        Stream.of(instance.getClass().getInterfaces())
            .filter(type -> type.getName().equals(PROXY))
            .findFirst();
    if (proxy.isEmpty()) {
      return instance;
    }
    try {
      Class<?> initializer = Class.forName(INITIALIZER, false, proxy.get().getClassLoader());
      Optional<ForeignObject> lazy =
          new ForeignObject(instance)
              .call(proxy.get(), "getHibernateLazyInitializer", new Class<?>[0]);
      return lazy.isEmpty()
          ? instance
          : lazy.get()
              .call(initializer, "getImplementation", new Class<?>[0])
              .map(ForeignObject::object)
              .orElse(instance);
    } catch (ReflectiveOperationException otherwise) {
      return instance;
    }
  }
}
