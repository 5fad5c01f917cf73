package dev.etagged.deployment;

import static java.lang.System.Logger.Level.WARNING;

import dev.etagged.Discrepancy;
import dev.etagged.Etagged.DeclaredStrength;
import dev.etagged.EtaggedConfigurationException;
import dev.etagged.TargetResource;
import dev.etagged.ValidatorSource;
import dev.etagged.http.ETag;
import dev.etagged.http.MethodKind;
import dev.etagged.http.Preconditions;
import dev.etagged.http.Strength;
import dev.etagged.http.Validators;
import dev.etagged.spi.ConditionalWrite;
import dev.etagged.spi.ReadWatch;
import dev.etagged.spi.RequestUnderWay;
import dev.etagged.spi.StateSource;
import dev.etagged.spi.WriteGuard;
import dev.etagged.variant.Precedents;
import dev.etagged.variant.VariantDeclaration;
import dev.etagged.variant.VariantLabel;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * What the {@link dev.etagged.Etagged} of a method declares, resolved and checked once.
 *
 * @param resourceMethod class and method, for messages and events
 * @param uriTemplate the template of its path, for events; empty for a sub-resource
 * @param source where the validators come from
 * @param isOfContent whether the content determines the tag, where the method does not set one
 * @param strength what is declared about the tag's strength
 * @param required whether an unsafe request needs a precondition
 * @param transforms whether a PUT stores something else than the content that was sent
 * @param cacheControl the value of {@code Cache-Control}; empty for none
 * @param variants what selects the representation
 * @param authorization who may know the state, and when that is certain
 * @param returnsState whether the method returns the state, which then has its own validators
 * @param mayHaveOwnFields whether the method returns a response, on which it may set fields
 * @param sendsEvents whether it sends server-sent events, maybe before it has done its work
 * @param precedents what the method was seen to send
 */
public record Plan(
    String resourceMethod,
    Optional<String> uriTemplate,
    ValidatorSource source,
    boolean isOfContent,
    DeclaredStrength strength,
    boolean required,
    boolean transforms,
    String cacheControl,
    VariantDeclaration variants,
    Authorization authorization,
    boolean returnsState,
    boolean mayHaveOwnFields,
    boolean sendsEvents,
    Precedents precedents) {

  private static final System.Logger LOGGER = System.getLogger("dev.etagged");

  /** The validators of the state before the method, or unknown where nobody will ask for them. */
  public Validators lookUp(TargetResource target, Preconditions preconditions) {
    return preconditions.isEmpty() && !isNeededWithoutPreconditions(target.method())
        ? Validators.unknown()
        : lookUp(target);
  }

  /**
   * The validators of the state before a method that may refuse the caller; unknown if the look-up
   * fails, which must not take the place of that refusal.
   *
   * @param failures gets the resource method and the failure
   */
  public Validators lookUp(
      TargetResource target,
      Preconditions preconditions,
      BiConsumer<String, RuntimeException> failures) {
    try {
      return lookUp(target, preconditions);
    } catch (EtaggedConfigurationException wrong) {
      throw wrong;
    } catch (RuntimeException failed) {
      failures.accept(resourceMethod, failed);
      return Validators.unknown();
    }
  }

  /**
   * The validators after a write was lost; unknown if the look-up fails, which must not hide the
   * conflict.
   */
  public Validators lookUpAgain(TargetResource target) {
    try {
      return lookUp(target);
    } catch (RuntimeException failed) {
      LOGGER.log(WARNING, resourceMethod + ": the validators cannot be looked up again", failed);
      return Validators.unknown();
    }
  }

  private Validators lookUp(TargetResource target) {
    Validators found = source.validators(target);
    if (found == null) {
      throw wrongAnswer("null; return Validators.absent() or Validators.unknown() instead");
    }
    if (found instanceof Validators.Unknown
        && MethodKind.of(target.method()) == MethodKind.UNSAFE) {
      throw wrongAnswer(
          "unknown() for %s, which is decided before anything is rendered; return the validators or absent()"
              .formatted(target.method()));
    }
    return declared(found);
  }

  /** The validators of what the method returned. */
  public Validators rendered(Object entity, TargetResource target) {
    return declared(source.rendered(entity, target));
  }

  /** The validators of an instance that was created, if a target identifies it; else unknown. */
  Validators created(Object instance, TargetResource target) {
    return source instanceof StateSource state
        ? declared(state.created(instance, target))
        : Validators.unknown();
  }

  /** When the preconditions of a request are evaluated. */
  public Moment moment(
      TargetResource target,
      Preconditions preconditions,
      BiConsumer<String, RuntimeException> failures) {
    boolean conditional = !preconditions.isEmpty() || requiresPrecondition(target.method());
    return authorization.moment(target, conditional, resourceMethod, failures);
  }

  /** Whether such a request needs a precondition. */
  public boolean requiresPrecondition(String method) {
    return required && MethodKind.of(method) != MethodKind.RETRIEVING;
  }

  /** Guards a write that is about to run. */
  public WriteGuard guard(ConditionalWrite write) {
    return source instanceof StateSource state ? state.guard(write) : WriteGuard.none();
  }

  /** Watches what a retrieval that is about to run loads. */
  public ReadWatch watch(RequestUnderWay read) {
    return source instanceof StateSource state ? state.watch(read) : ReadWatch.none();
  }

  /** Whether a DELETE cannot remove what is created after the look-up found nothing. */
  public boolean guardsRemoval() {
    return source instanceof StateSource state && state.guardsRemoval();
  }

  /** What a tag that was sent shows about the nodes, whichever representations the two name. */
  public Optional<Discrepancy.Kind> discrepancy(ETag sent, ETag current) {
    return source instanceof StateSource state
        ? state.discrepancy(VariantLabel.stateOf(sent), VariantLabel.stateOf(current))
        : Optional.empty();
  }

  /** The validators with the strength that the author declared. */
  public Validators declared(Validators derived) {
    if (strength == DeclaredStrength.AS_DERIVED || derived.entityTag().isEmpty()) {
      return derived;
    }
    Strength declared = strength == DeclaredStrength.STRONG ? Strength.STRONG : Strength.WEAK;
    return new Validators.Known(
        derived.entityTag().map(tag -> new ETag(tag.opaqueTag(), declared)),
        derived.lastModified());
  }

  private boolean isNeededWithoutPreconditions(String method) {
    return MethodKind.of(method) == MethodKind.RETRIEVING ? !returnsState : required;
  }

  private EtaggedConfigurationException wrongAnswer(String what) {
    return new EtaggedConfigurationException(
        "%s: %s answered %s".formatted(resourceMethod, source, what));
  }
}
