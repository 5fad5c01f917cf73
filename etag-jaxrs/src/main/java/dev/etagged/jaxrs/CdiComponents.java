package dev.etagged.jaxrs;

import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.CDI;
import java.util.Optional;

/** What CDI knows, where there is CDI. */
final class CdiComponents {

  private static final boolean ON_CLASS_PATH = isOnClassPath("jakarta.enterprise.inject.spi.CDI");

  private CdiComponents() {}

  static <T> Optional<T> find(Class<T> type) {
    return ON_CLASS_PATH ? Container.find(type) : Optional.empty();
  }

  /** The application's {@code Implementation-Version}; empty where its manifest is out of reach. */
  static String implementationVersion(String setting) {
    return ON_CLASS_PATH && isOnClassPath("jakarta.servlet.ServletContext")
        ? WebApplication.implementationVersion()
        : "";
  }

  private static boolean isOnClassPath(String className) {
    try {
      Class.forName(className, false, CdiComponents.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException absent) {
      return false;
    }
  }

  /** Loaded only where CDI's classes are. */
  private static final class Container {

    static <T> Optional<T> find(Class<T> type) {
      Instance<T> instance;
      try {
        instance = CDI.current().select(type);
      } catch (IllegalStateException noContainerForThisApplication) {
        return Optional.empty();
      }
      return instance.isResolvable() ? Optional.of(instance.get()) : Optional.empty();
    }
  }
}
