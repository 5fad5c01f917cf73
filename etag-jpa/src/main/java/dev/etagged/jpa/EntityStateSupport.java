package dev.etagged.jpa;

import dev.etagged.jpa.conflict.ConflictMappers;
import dev.etagged.spi.Environment;
import dev.etagged.spi.StateDeclaration;
import dev.etagged.spi.StateSource;
import dev.etagged.spi.StateTypeSupport;
import java.util.List;
import java.util.Optional;

/**
 * Makes an entity with a version attribute the state type of a resource:
 * {@code @Etagged(Article.class)}. It is found by {@link java.util.ServiceLoader}; nothing has to
 * be registered.
 *
 * <p>The tag of an instance is {@code <version>-<check>}: the version in plain decimal, then 64
 * bits, in base64url, of a SHA-256 over the configured epoch, the name of the entity at the root of
 * the inheritance tree, the identifier, and the tenant and the {@link Incarnation} where there are
 * such. A look-up is one SQL statement which reads the identifier and the version and loads no
 * entity; the tag of a response is that of the very instance that the resource method returned. The
 * tag is strong for an integral version, weak for a time stamp.
 *
 * <p>With {@code includes} the check of the included rows follows behind a dot, {@code
 * <version>-<check>.<check>}, and the look-up is one statement for each of the associations. Of a
 * collection the tag is {@code <count>-<check>} over the identifiers and versions of its members,
 * in whatever order, for one statement.
 *
 * <p>A path parameter is read as Jakarta REST reads it for the resource itself (section 3.2 of its
 * specification), so that both mean the same row: {@code /articles/007} is the row 7. One that
 * cannot be read as a value of the attribute names no row: there is no current representation, and
 * the resource answers 404 by itself.
 */
public final class EntityStateSupport implements StateTypeSupport {

  private final DeploymentWarnings warnings = new DeploymentWarnings();

  /** For {@link java.util.ServiceLoader}. */
  public EntityStateSupport() {}

  @Override
  public Optional<StateSource> sourceFor(StateDeclaration state, Environment environment) {
    return EntitySource.atDeployment(state, environment, warnings);
  }

  @Override
  public void requestBegins() {
    RequestGuard.forget();
  }

  /** Mappers for the exceptions by which a provider, or a server, tells of a lost write. */
  @Override
  public List<Object> components(Environment environment) {
    return ConflictMappers.on(environment);
  }
}
