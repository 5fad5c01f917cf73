package dev.etagged.jpa;

import dev.etagged.http.ETag;
import dev.etagged.http.Validators;
import dev.etagged.spi.ConditionalWrite;
import dev.etagged.EtaggedConfigurationException;
import dev.etagged.Scope;
import dev.etagged.spi.StateDeclaration;
import dev.etagged.spi.StateTypeSupport.Environment;
import dev.etagged.spi.StateTypeSupport.StateSource;
import dev.etagged.spi.StateTypeSupport.WriteGuard;
import dev.etagged.spi.TagStanding;
import dev.etagged.TargetResource;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PersistenceUnitUtil;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The validators of one entity's rows. What the metamodel tells is resolved and checked once: at
 * deployment if an EntityManager is to be had by then, else at the first request.
 */
final class EntitySource implements StateSource {

  private static final System.Logger LOGGER = System.getLogger("dev.etagged.jpa");

  private final Declaration declaration;
  private final Environment environment;
  private final EntityManagers entityManagers;
  private final DeploymentWarnings warnings;
  private volatile @Nullable Resolved resolved;

  EntitySource(StateDeclaration state, Environment environment, DeploymentWarnings warnings) {
    this.declaration = new Declaration(state);
    this.environment = environment;
    this.entityManagers = new EntityManagers(declaration, environment);
    this.warnings = warnings;
  }

  /** A collection is neither rendered from one instance nor written through one. */
  private record Resolved(
      LookUp lookUp, Optional<RenderedInstance> rendered, Optional<GuardedEntity> guarded) {}

  /**
   * Resolves and checks everything if an EntityManager can be reached by now.
   *
   * @return whether the type turned out to be something that JPA knows nothing of
   */
  boolean isOfOtherKind() {
    try {
      Optional<BorrowedEntityManager> borrowed = entityManagers.borrowIfReachable();
      if (borrowed.isEmpty()) {
        return false;
      }
      try (BorrowedEntityManager entityManager = borrowed.get()) {
        if (!isMapped() && !entityManager.manages(declaration.state().type())) {
          return true;
        }
        resolved = resolve(entityManager.entityManager());
        return false;
      }
    } catch (EtaggedConfigurationException wrongDeclaration) {
      throw wrongDeclaration;
    } catch (RuntimeException notReady) {
      // A database that is down, or a scope that is not active yet, must not cost the deployment.
      LOGGER.log(
          System.Logger.Level.WARNING,
          "%s will be checked at its first request".formatted(declaration.state().declaredAt()),
          notReady);
      return false;
    }
  }

  @Override
  public List<String> pathParameters() {
    Resolved known = resolved;
    return known == null ? declaration.state().pathParameters() : known.lookUp().pathParameters();
  }

  @Override
  public Validators validators(TargetResource target) {
    try (BorrowedEntityManager borrowed = entityManagers.borrow()) {
      EntityManager entityManager = borrowed.entityManager();
      return resolved(entityManager).lookUp().validators(entityManager, target);
    }
  }

  @Override
  public Validators rendered(Object entity, TargetResource target) {
    if (!declaration.state().type().isInstance(entity)) {
      return Validators.unknown();
    }
    return resolved()
        .rendered()
        .map(rendered -> rendered.validators(entity))
        .orElse(Validators.unknown());
  }

  /** Of a collection nothing can be told: its count goes up and down. */
  @Override
  public TagStanding standing(ETag sent, ETag current) {
    return Optional.of(sent)
        .filter(tag -> declaration.state().scope() == Scope.ITEM)
        .flatMap(RowTag::parse)
        .flatMap(ours -> RowTag.parse(current).map(ours::standingTo))
        .orElse(TagStanding.USUAL);
  }

  @Override
  public WriteGuard guard(ConditionalWrite write) {
    return resolved()
        .guarded()
        .<WriteGuard>map(guarded -> RequestGuard.begin(new GuardedWrite(guarded, write)))
        .orElse(WriteGuard.none());
  }

  private Resolved resolved() {
    Resolved known = resolved;
    if (known != null) {
      return known;
    }
    try (BorrowedEntityManager borrowed = entityManagers.borrow()) {
      return resolved(borrowed.entityManager());
    }
  }

  /** Two threads may both resolve; what they find is the same. */
  private Resolved resolved(EntityManager entityManager) {
    Resolved known = resolved;
    if (known == null) {
      known = resolve(entityManager);
      resolved = known;
    }
    return known;
  }

  private Resolved resolve(EntityManager entityManager) {
    VersionedEntity entity = VersionedEntity.of(declaration, entityManager.getMetamodel());
    RowShape shape = RowShape.dated(declaration, entity);
    List<Include> includes = new IncludePlan(declaration, entity).includes();
    TagDerivation derivation =
        TagDerivation.of(
            environment,
            entity,
            includes,
            new Tenancy(environment, declaration.state().type(), entityManagers));
    List<KeyPart> key = new KeyPlan(declaration, entity).key();
    Include.entities(entity, includes)
        .forEach(versioned -> warnings.warnOf(versioned, entityManager));
    if (declaration.state().scope() == Scope.COLLECTION) {
      LookUp lookUp =
          RevisionLookUp.of(declaration, entity, includes, key, derivation)
              .orElseGet(() -> new CollectionLookUp(declaration, shape, key, includes, derivation));
      return new Resolved(lookUp, Optional.empty(), Optional.empty());
    }
    InstanceState instances = new InstanceState(declaration, shape);
    PersistenceUnitUtil unit = entityManager.getEntityManagerFactory().getPersistenceUnitUtil();
    return new Resolved(
        includes.isEmpty()
            ? new VersionLookUp(declaration, shape, key, derivation)
            : new AggregateLookUp(declaration, shape, key, includes, derivation),
        Optional.of(new RenderedInstance(unit, instances, includes, derivation)),
        Optional.of(new GuardedEntity(declaration, key, instances, derivation)));
  }

  private boolean isMapped() {
    return Stream.of(Entity.class, MappedSuperclass.class, Embeddable.class)
        .anyMatch(declaration.state().type()::isAnnotationPresent);
  }
}
