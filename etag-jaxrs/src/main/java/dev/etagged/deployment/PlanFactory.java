package dev.etagged.deployment;

import dev.etagged.Etagged;
import dev.etagged.EtaggedConfigurationException;
import dev.etagged.ValidatorSource;
import dev.etagged.deployment.ResourceMethod.Declaration;
import dev.etagged.spi.StateDeclaration;
import dev.etagged.spi.StateSource;
import dev.etagged.variant.Precedents;
import dev.etagged.variant.VariantDeclaration;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes and checks the {@link Plan} of an annotated method. */
final class PlanFactory {

  private static final String PRIVATE = "private";

  private final ApplicationEnvironment environment;
  private final ValidatorSource content;

  PlanFactory(ApplicationEnvironment environment, ValidatorSource content) {
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
    VariantDeclaration variants = variants(method, etagged);
    boolean ofContent = !hasSource(etagged) && !hasState(etagged);
    return new Plan(
        method.toString(),
        ofContent ? content : source(method, etagged),
        ofContent,
        etagged.strength(),
        etagged.required(),
        cacheControl(etagged, variants),
        variants,
        etagged.evaluate(),
        returnsState(method, etagged),
        method.mayReturn(Response.class),
        new Precedents());
  }

  private VariantDeclaration variants(ResourceMethod method, Etagged etagged) {
    VariantDeclaration byFields =
        VariantDeclaration.of(
            Stream.of(etagged.vary()).filter(name -> !name.equals(Etagged.PRINCIPAL)).toList(),
            method.produces());
    boolean byPrincipal = Stream.of(etagged.vary()).anyMatch(Etagged.PRINCIPAL::equals);
    VariantDeclaration variants = byPrincipal ? byFields.forEachPrincipal() : byFields;
    return environment.configuration().serverCodings().isEmpty()
        ? variants
        : variants.codedBehind();
  }

  /** An aggregate's parts may not be loaded, and a list does not contain its tag. */
  private static boolean returnsState(ResourceMethod method, Etagged etagged) {
    return hasState(etagged)
        && etagged.scope() == Etagged.Scope.ITEM
        && etagged.includes().length == 0
        && method.returns(etagged.value());
  }

  /** A representation for one caller must not be given to another. */
  private static String cacheControl(Etagged etagged, VariantDeclaration variants) {
    String declared = etagged.cacheControl().strip();
    return declared.isEmpty() && variants.byPrincipal() ? PRIVATE : declared;
  }

  private ValidatorSource source(ResourceMethod method, Etagged etagged) {
    if (hasSource(etagged)) {
      return new SourceComponent(etagged.source(), environment);
    }
    StateSource source = stateSource(method, etagged);
    DeclarationCheck.requirePathParameters(method, source.pathParameters());
    return source;
  }

  private StateSource stateSource(ResourceMethod method, Etagged etagged) {
    StateDeclaration state = DeclaredState.of(etagged, method);
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

  private static boolean hasState(Etagged etagged) {
    return etagged.value() != Void.class;
  }

  private static boolean hasSource(Etagged etagged) {
    return etagged.source() != ValidatorSource.class;
  }
}
