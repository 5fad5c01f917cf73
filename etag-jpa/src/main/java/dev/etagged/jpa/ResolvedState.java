package dev.etagged.jpa;

import dev.etagged.Etagged.Scope;
import dev.etagged.http.Strength;
import dev.etagged.jpa.provider.ProviderEvents.Answer;
import dev.etagged.spi.Environment;
import dev.etagged.spi.StateDeclaration;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceUnitUtil;
import java.util.List;
import java.util.Optional;

/**
 * What a declaration comes to with the metamodel of its persistence unit.
 *
 * @param rendered empty for a collection, which is not rendered from one instance
 * @param guarded empty for a collection, which is not written through one instance
 * @param listened whether the guard's listener is called for the entity
 * @param warnings what its tags may miss
 */
record ResolvedState(
    LookUp lookUp,
    Strength strength,
    Optional<RenderedInstance> rendered,
    Optional<GuardedEntity> guarded,
    Answer listened,
    List<String> warnings) {

  /**
   * Resolves and checks a declaration, and warns of what it cannot hold.
   *
   * @throws dev.etagged.EtaggedConfigurationException if the declaration is wrong
   */
  static ResolvedState of(
      StateDeclaration state,
      Environment environment,
      EntityManagers entityManagers,
      DeploymentWarnings warnings,
      EntityManager entityManager) {
    DeclarationSite site = DeclarationSite.of(state);
    VersionedEntity entity =
        VersionedEntity.of(site, PersistenceModel.of(entityManager), state.type());
    List<Include> includes = new IncludeFactory(site, state, entity, entityManagers).includes();
    TagDerivation derivation =
        TagDerivation.of(TagPrefix.of(environment, entity, entityManagers), entity, includes);
    RowAttributes attributes = RowAttributes.dated(site, entity, state.lastModified());
    LookUpKey key = new KeyFactory(site, state, entity).key();
    Include.entities(entity, includes)
        .forEach(versioned -> warnings.warnOf(versioned, entityManager));
    List<String> found = warnings.of(state, entity, includes, entityManager);
    if (state.scope() == Scope.COLLECTION) {
      return ofCollection(entity, attributes, includes, key, derivation, found);
    }
    Answer listened = ListenedEntities.listen(entityManager, state.type());
    if (listened == Answer.NOT_CALLED && state.isWritten()) {
      warnings.warnOfUnheard(state);
    }
    InstanceReader instances = new InstanceReader(site, attributes);
    OwnIdentifiers own = OwnIdentifiers.of(site, attributes, entityManagers);
    PersistenceUnitUtil unit = entityManager.getEntityManagerFactory().getPersistenceUnitUtil();
    return new ResolvedState(
        includes.isEmpty()
            ? new RowLookUp(attributes, key, derivation, own)
            : new AggregateLookUp(attributes, key, includes, derivation, own),
        derivation.strength(),
        Optional.of(new RenderedInstance(unit, instances, own, includes, derivation)),
        Optional.of(
            new GuardedEntity(
                state,
                key,
                instances,
                own,
                derivation,
                CachedInstances.of(entityManager, Include.entities(entity, includes)),
                new TableVersions(Include.entities(entity, includes).toList(), entityManagers))),
        listened,
        found);
  }

  private static ResolvedState ofCollection(
      VersionedEntity entity,
      RowAttributes attributes,
      List<Include> includes,
      LookUpKey key,
      TagDerivation derivation,
      List<String> warnings) {
    Optional<LookUp> revision = RevisionLookUp.of(entity, includes, key, derivation);
    return new ResolvedState(
        revision.orElseGet(() -> new CollectionLookUp(attributes, key, includes, derivation)),
        revision.isPresent() ? Strength.STRONG : derivation.strength(),
        Optional.empty(),
        Optional.empty(),
        Answer.UNKNOWN,
        warnings);
  }
}
