package dev.etagged.jpa;

import dev.etagged.jpa.conflict.ConflictMappers;
import dev.etagged.spi.Environment;
import dev.etagged.spi.StateDeclaration;
import dev.etagged.spi.StateSource;
import dev.etagged.spi.StateTypeSupport;
import jakarta.enterprise.concurrent.spi.ThreadContextProvider;
import jakarta.enterprise.concurrent.spi.ThreadContextSnapshot;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The classes that {@link java.util.ServiceLoader} creates. On the class path it demands that they
 * are public. Inside this class they are public for it, and no other package can name them.
 */
final class ServiceProviders {

  private ServiceProviders() {}

  /** Makes an entity with a version attribute usable as the state of a resource. */
  public static final class EntityStateSupport implements StateTypeSupport {

    private final DeploymentWarnings warnings = new DeploymentWarnings();

    public EntityStateSupport() {}

    @Override
    public Optional<StateSource> sourceFor(StateDeclaration state, Environment environment) {
      return EntitySource.atDeployment(state, environment, warnings);
    }

    @Override
    public List<Object> components(Environment environment) {
      return ConflictMappers.on(environment, RequestGuard::isOvertaken);
    }
  }

  /**
   * Lets the managed executors of a server open the guard of a request on their threads (Jakarta
   * Concurrency section 3.3.7).
   */
  public static final class GuardContextProvider implements ThreadContextProvider {

    public GuardContextProvider() {}

    @Override
    public ThreadContextSnapshot currentContext(Map<String, String> properties) {
      return snapshot(EtagGuard.capture());
    }

    @Override
    public ThreadContextSnapshot clearedContext(Map<String, String> properties) {
      return snapshot(CapturedGuard.none());
    }

    @Override
    public String getThreadContextType() {
      return "dev.etagged.guard";
    }

    private static ThreadContextSnapshot snapshot(CapturedGuard guard) {
      return () -> guard.open()::close;
    }
  }
}
