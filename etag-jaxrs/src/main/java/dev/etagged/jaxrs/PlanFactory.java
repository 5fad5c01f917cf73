package dev.etagged.jaxrs;

import dev.etagged.jaxrs.ResourceMethod.Declaration;
import dev.etagged.jaxrs.StateTypeSupport.StateSource;
import java.util.List;
import java.util.Optional;

/** Makes and checks the {@link Plan} of an annotated method. */
final class PlanFactory {

  private static final String PRIVATE = "private";

  private final ApplicationEnvironment environment;
  private final ContentSource content;

  PlanFactory(ApplicationEnvironment environment, ContentSource content) {
    this.environment = environment;
    this.content = content;
  }

  /** The plan of a method; empty if no {@link Etagged} governs it. */
  Optional<Plan> plan(ResourceMethod method) {
    return method.declaration().map(declaration -> plan(method, declaration));
  }

  private Plan plan(ResourceMethod method, Declaration declaration) {
    Etagged etagged = declaration.etagged();
    new DeclarationCheck(method, declaration).requireSound();
    VariantDeclaration variants = VariantDeclaration.of(List.of(etagged.vary()), method.produces());
    return new Plan(
        method.toString(),
        source(method, etagged),
        etagged.strength(),
        etagged.required(),
        cacheControl(etagged, variants),
        variants,
        etagged.evaluate(),
        returnsState(method, etagged));
  }

  /** An aggregate's parts may turn out not to be loaded, and a list does not tell its tag. */
  private static boolean returnsState(ResourceMethod method, Etagged etagged) {
    return etagged.value() != Void.class
        && etagged.scope() == Scope.ITEM
        && etagged.includes().length == 0
        && method.returns(etagged.value());
  }

  /** What depends on who asks is nobody else's. */
  private static String cacheControl(Etagged etagged, VariantDeclaration variants) {
    String declared = etagged.cacheControl().strip();
    return declared.isEmpty() && variants.byPrincipal() ? PRIVATE : declared;
  }

  private ValidatorSource source(ResourceMethod method, Etagged etagged) {
    if (etagged.source() != ValidatorSource.class) {
      return new SourceComponent(etagged.source(), environment);
    }
    if (etagged.value() == Void.class) {
      return content;
    }
    StateSource source = stateSource(method, etagged);
    DeclarationCheck.requirePathParameters(method, source.pathParameters());
    return source;
  }

  private StateSource stateSource(ResourceMethod method, Etagged etagged) {
    State state =
        new State(
            etagged.value(),
            etagged.scope(),
            List.of(etagged.attribute()),
            List.of(etagged.pathParameter()),
            List.of(etagged.identifier()),
            List.of(etagged.includes()),
            Optional.of(etagged.lastModified()).filter(name -> !name.isEmpty()),
            method.toString());
    return environment.stateTypes().stream()
        .flatMap(support -> support.sourceFor(state, environment).stream())
        .findFirst()
        .orElseThrow(() -> unknownStateType(method, etagged.value()));
  }

  private EtaggedConfigurationException unknownStateType(ResourceMethod method, Class<?> type) {
    return new EtaggedConfigurationException(
        "%s: @Etagged(%s.class) names no state type; %s, or write @Etagged(source = ...)"
            .formatted(
                method,
                type.getSimpleName(),
                environment.stateTypes().isEmpty()
                    ? "add etag-jpa to the application to name a JPA entity"
                    : "name a JPA entity of the application"));
  }
}
