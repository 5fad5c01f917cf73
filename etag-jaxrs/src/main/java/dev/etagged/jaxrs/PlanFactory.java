package dev.etagged.jaxrs;

import dev.etagged.http.Validators;
import dev.etagged.jaxrs.ResourceMethod.Declaration;
import dev.etagged.jaxrs.StateTypeSupport.StateSource;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes and checks the {@link Plan} of an annotated method. */
final class PlanFactory {

  /** The method itself puts the validators on its response. */
  private static final ValidatorSource ON_THE_RESPONSE = target -> Validators.unknown();

  private final ApplicationEnvironment environment;

  PlanFactory(ApplicationEnvironment environment) {
    this.environment = environment;
  }

  /** The plan of a method; empty if no {@link Etagged} governs it. */
  Optional<Plan> plan(ResourceMethod method) {
    return method.declaration().map(declaration -> plan(method, declaration));
  }

  private Plan plan(ResourceMethod method, Declaration declaration) {
    Etagged etagged = declaration.etagged();
    new DeclarationCheck(method, declaration).requireSound();
    return new Plan(
        method.toString(),
        source(method, etagged),
        etagged.strength(),
        etagged.required(),
        etagged.cacheControl().strip(),
        selectingFields(method, etagged),
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

  /** Those that are declared, and the one by which the runtime chooses among media types. */
  private static List<String> selectingFields(ResourceMethod method, Etagged etagged) {
    Stream<String> declared = Arrays.stream(etagged.vary());
    boolean negotiated = method.produces().stream().distinct().count() > 1;
    return negotiated
        ? Stream.concat(Stream.of(HttpHeaders.ACCEPT), declared).toList()
        : declared.toList();
  }

  private ValidatorSource source(ResourceMethod method, Etagged etagged) {
    if (etagged.source() != ValidatorSource.class) {
      return new SourceComponent(etagged.source(), environment);
    }
    if (etagged.value() == Void.class) {
      return ON_THE_RESPONSE;
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
