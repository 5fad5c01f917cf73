package dev.etagged.deployment;

import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.CDI;
import java.util.Optional;

/** The beans of the application, where there is CDI. */
final class CdiComponents {

  private static final boolean HAS_CDI = ServerClasses.include("jakarta.enterprise.inject.spi.CDI");
  private static final boolean HAS_SERVLETS =
      ServerClasses.include("jakarta.servlet.ServletContext");

  private CdiComponents() {}

  static <T> Optional<T> find(Class<T> type) {
    return HAS_CDI ? Container.find(type) : Optional.empty();
  }

  /** The application's {@code Implementation-Version}; empty where its manifest is out of reach. */
  static String implementationVersion() {
    return HAS_CDI && HAS_SERVLETS ? WebApplication.implementationVersion() : "";
  }

  /** Whether the servlet container is known to send no {@code Date}. */
  static boolean containerLacksDate() {
    return HAS_CDI && HAS_SERVLETS && WebApplication.lacksDate();
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
