package dev.etagged.jpa;

import dev.etagged.Discrepancy;
import dev.etagged.Etagged.Scope;
import dev.etagged.EtaggedConfigurationException;
import dev.etagged.TargetResource;
import dev.etagged.http.ETag;
import dev.etagged.http.Strength;
import dev.etagged.http.Validators;
import dev.etagged.jpa.provider.ProviderEvents.Answer;
import dev.etagged.jpa.report.EntityFacts;
import dev.etagged.jpa.value.TagText;
import dev.etagged.spi.ConditionalWrite;
import dev.etagged.spi.Environment;
import dev.etagged.spi.KeyDeclaration;
import dev.etagged.spi.ReadWatch;
import dev.etagged.spi.RequestUnderWay;
import dev.etagged.spi.StateDeclaration;
import dev.etagged.spi.StateFacts;
import dev.etagged.spi.StateSource;
import dev.etagged.spi.WriteGuard;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.MappedSuperclass;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The validators of one entity's rows. Everything that depends on the metamodel is resolved and
 * checked once: at deployment if an EntityManager is reachable by then, else at the first request.
 */
final class EntitySource implements StateSource {

  private static final System.Logger LOGGER = System.getLogger("dev.etagged.jpa");

  private final StateDeclaration state;
  private final Environment environment;
  private final EntityManagers entityManagers;
  private final DeploymentWarnings warnings;
  private volatile @Nullable ResolvedState resolved;

  private EntitySource(
      StateDeclaration state, Environment environment, DeploymentWarnings warnings) {
    this.state = state;
    this.environment = environment;
    this.entityManagers = new EntityManagers(DeclarationSite.of(state), state.type(), environment);
    this.warnings = warnings;
  }

  /**
   * The source for a declared state, resolved and checked if an EntityManager is reachable by now;
   * empty if the type is of a kind that Jakarta Persistence does not know.
   */
  static Optional<StateSource> atDeployment(
      StateDeclaration state, Environment environment, DeploymentWarnings warnings) {
    EntitySource source = new EntitySource(state, environment, warnings);
    try {
      Optional<BorrowedEntityManager> reachable = source.entityManagers.borrowIfReachable();
      if (reachable.isPresent()) {
        try (BorrowedEntityManager borrowed = reachable.get()) {
          if (!source.isMappedIn(borrowed)) {
            return Optional.empty();
          }
          source.resolved = source.resolve(borrowed.entityManager());
        }
      }
    } catch (EtaggedConfigurationException wrongDeclaration) {
      throw wrongDeclaration;
    } catch (RuntimeException notReady) {
      // A database that is down, or a scope that is not active yet, must not cost the deployment.
      LOGGER.log(
          System.Logger.Level.WARNING,
          "%s will be checked at its first request".formatted(state.declaredAt()),
          notReady);
    }
    return Optional.of(source);
  }

  @Override
  public List<String> pathParameters() {
    ResolvedState known = resolved;
    return known == null ? declaredPathParameters() : known.lookUp().pathParameters();
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
    if (!state.type().isInstance(entity)) {
      return Validators.unknown();
    }
    return resolved()
        .rendered()
        .map(rendered -> rendered.validators(entity))
        .orElse(Validators.unknown());
  }

  /** The tag of a collection shows none: its count goes up and down. */
  @Override
  public Optional<Discrepancy.Kind> discrepancy(ETag sent, ETag current) {
    return Optional.of(sent)
        .filter(tag -> state.scope() == Scope.ITEM)
        .flatMap(TagText::parse)
        .flatMap(ours -> TagText.parse(current).flatMap(ours::discrepancyWith));
  }

  @Override
  public Optional<Strength> strength() {
    return Optional.ofNullable(resolved).map(ResolvedState::strength);
  }

  @Override
  public StateFacts facts() {
    return resolvedIfReachable()
        .<StateFacts>map(
            known ->
                new EntityFacts(
                    OptionalInt.of(known.lookUp().statements()),
                    known.guarded().isPresent() && isListenedTo(known)
                        ? EtagListener.class.getSimpleName()
                        : "",
                    known.warnings()))
        .orElseGet(StateFacts::none);
  }

  /** Where it is not, or where something is wrong, a request says so. */
  private Optional<ResolvedState> resolvedIfReachable() {
    try (BorrowedEntityManager borrowed = entityManagers.borrowIfReachable().orElse(null)) {
      return borrowed == null
          ? Optional.ofNullable(resolved)
          : Optional.of(resolved(borrowed.entityManager()));
    } catch (RuntimeException notReady) {
      return Optional.empty();
    }
  }

  /** A collection is not guarded, and neither is what no listener sees or no instance shows. */
  @Override
  public boolean guardsRemoval() {
    ResolvedState known = resolved();
    return known.guarded().filter(GuardedEntity::isKnownByItself).isPresent()
        && isListenedTo(known);
  }

  private boolean isListenedTo(ResolvedState known) {
    return known.listened() == Answer.CALLED
        || (known.listened() == Answer.UNKNOWN && ListenedEntities.include(state.type()));
  }

  @Override
  public Validators created(Object instance, TargetResource target) {
    Optional<GuardedEntity> created =
        resolved()
            .guarded()
            .filter(row -> state.type().isInstance(instance) && row.isAt(target, instance));
    if (created.isEmpty()) {
      return Validators.unknown();
    }
    Validators rendered = rendered(instance, target);
    return !created.get().mayDifferInTable() || rendered.equals(validators(target))
        ? rendered
        : Validators.unknown();
  }

  /** A write to a collection is not guarded; what it creates is seen all the same. */
  @Override
  public WriteGuard guard(ConditionalWrite write) {
    return RequestGuard.begin(
        resolved()
            .guarded()
            .map(guarded -> GuardedWrite.of(guarded, write))
            .orElseGet(() -> GuardedWrite.ofCollection(write)),
        () -> isOvertaken(write));
  }

  private boolean isOvertaken(ConditionalWrite write) {
    return write.checked() instanceof Validators.Known
        && !write.holdsFor(validators(write.target()));
  }

  /** A collection's members are not compared one by one. */
  @Override
  public ReadWatch watch(RequestUnderWay read) {
    ResolvedState known = resolved();
    Optional<GuardedEntity> mayBeOld = known.guarded().filter(entity -> entity.cached().mayBeOld());
    if (!(read.checked() instanceof Validators.Known)
        || mayBeOld.isEmpty()
        || known.rendered().isEmpty()) {
      return ReadWatch.none();
    }
    WatchedRead watched = new WatchedRead(mayBeOld.get(), known.rendered().get(), read);
    return RequestGuard.watch(watched)::release;
  }

  private boolean isMappedIn(BorrowedEntityManager borrowed) {
    return Stream.of(Entity.class, MappedSuperclass.class, Embeddable.class)
            .anyMatch(annotation -> MappingAnnotations.has(state.type(), annotation))
        || borrowed.manages(state.type());
  }

  /** What the declaration alone shows: the identifier's attributes are not known yet. */
  private List<String> declaredPathParameters() {
    return state.key().stream()
        .filter(key -> key.constant().isEmpty())
        .flatMap(key -> key.parameter().or(() -> simpleName(key)).stream())
        .toList();
  }

  private static Optional<String> simpleName(KeyDeclaration key) {
    return key.attribute().map(name -> name.substring(name.lastIndexOf('.') + 1));
  }

  private ResolvedState resolved() {
    ResolvedState known = resolved;
    if (known != null) {
      return known;
    }
    try (BorrowedEntityManager borrowed = entityManagers.borrow()) {
      return resolved(borrowed.entityManager());
    }
  }

  /** Two threads may both resolve; their results are the same. */
  private ResolvedState resolved(EntityManager entityManager) {
    ResolvedState known = resolved;
    if (known == null) {
      known = resolve(entityManager);
      resolved = known;
    }
    return known;
  }

  private ResolvedState resolve(EntityManager entityManager) {
    return ResolvedState.of(state, environment, entityManagers, warnings, entityManager);
  }
}
