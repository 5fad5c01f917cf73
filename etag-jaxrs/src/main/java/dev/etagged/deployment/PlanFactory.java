package dev.etagged.deployment;

import dev.etagged.Authorizer;
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

  /** For one caller: no shared cache stores it (RFC 9111 section 5.2.2.7). */
  private static final String PRIVATE = "private";

  /**
   * For callers that the server authorizes each time: a cache that stored it does not use it
   * without asking (section 5.2.2.4), since another caller may use the same cache by then.
   */
  private static final String PRIVATE_AND_VALIDATED = "private, no-cache";

  private final ApplicationEnvironment environment;
  private final ValidatorSource content;

  PlanFactory(ApplicationEnvironment environment, ValidatorSource content) {
    this.environment = environment;
    this.content = content;
  }

  /**
   * The plan of a method; empty if no {@link Etagged} governs it, or if it retrieves events: a
   * stream of them represents no state, and to an {@code EventSource} a 304 is a failure for good.
   */
  Optional<Plan> plan(ResourceMethod method) {
    boolean ofEvents = method.sendsEvents() && !method.isUnsafe();
    return ofEvents
        ? Optional.empty()
        : method.declaration().map(declaration -> plan(method, declaration));
  }

  private Plan plan(ResourceMethod method, Declaration declaration) {
    Etagged etagged = declaration.etagged();
    DeclarationCheck check = new DeclarationCheck(method, declaration);
    check.requireSound();
    VariantDeclaration variants = variants(method, etagged);
    Authorization authorization = authorization(method, etagged);
    authorization.warn(method);
    new CacheControlCheck(method, etagged).requireSoundBeside(authorization);
    boolean ofContent = !hasSource(etagged) && !hasState(etagged);
    ValidatorSource source = ofContent ? content : source(method, etagged);
    if (source instanceof StateSource state) {
      state.strength().ifPresent(check::requireSatisfiable);
    }
    return new Plan(
        method.toString(),
        method.uriTemplate(),
        source,
        ofContent,
        etagged.strength(),
        etagged.required(),
        etagged.transforms(),
        cacheControl(etagged, variants, authorization),
        variants,
        authorization,
        returnsState(method, etagged),
        method.mayReturn(Response.class),
        method.sendsEvents(),
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
  private static String cacheControl(
      Etagged etagged, VariantDeclaration variants, Authorization authorization) {
    String declared = etagged.cacheControl().strip();
    if (!declared.isEmpty()) {
      return declared;
    }
    if (authorization.isDemanded()) {
      return PRIVATE_AND_VALIDATED;
    }
    return variants.isByCaller() ? PRIVATE : "";
  }

  private Authorization authorization(ResourceMethod method, Etagged etagged) {
    RoleConstraint roles = RoleConstraint.of(method);
    return new Authorization(
        etagged.evaluate(),
        roles,
        InvocationChecks.of(method, roles),
        etagged.authorizer() == Authorizer.class
            ? Optional.empty()
            : Optional.of(new AuthorizerComponent(etagged.authorizer(), environment)));
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
