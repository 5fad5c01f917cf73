package dev.etagged.jaxrs;

import static java.lang.System.Logger.Level.WARNING;

import dev.etagged.http.ETag;
import dev.etagged.http.MethodKind;
import dev.etagged.http.Preconditions;
import dev.etagged.http.Strength;
import dev.etagged.http.Validators;
import dev.etagged.jaxrs.StateTypeSupport.StateSource;
import dev.etagged.jaxrs.StateTypeSupport.WriteGuard;

/**
 * What an annotated method's {@link Etagged} comes to, resolved and checked once.
 *
 * @param resourceMethod class and method, for messages and events
 * @param source where the validators come from
 * @param strength what is declared of the tag's strength
 * @param required whether an unsafe request needs a precondition
 * @param cacheControl the value of {@code Cache-Control}; empty for none
 * @param variants by what the representation is selected
 * @param evaluation when preconditions take effect
 * @param returnsState whether the method's result is the state, which tells its own validators
 */
record Plan(
    String resourceMethod,
    ValidatorSource source,
    DeclaredStrength strength,
    boolean required,
    String cacheControl,
    VariantDeclaration variants,
    Evaluation evaluation,
    boolean returnsState) {

  private static final System.Logger LOGGER = System.getLogger("dev.etagged");

  /** Where something behind Jakarta REST codes the content. */
  Plan codedBehind() {
    return new Plan(
        resourceMethod,
        source,
        strength,
        required,
        cacheControl,
        variants.codedBehind(),
        evaluation,
        returnsState);
  }

  /** The validators of the state before the method, or unknown where nobody will ask for them. */
  Validators lookUp(TargetResource target, Preconditions preconditions) {
    if (preconditions.isEmpty() && !isNeededWithoutPreconditions(target.method())) {
      return Validators.unknown();
    }
    return answered(target);
  }

  /**
   * The validators after a write was lost; unknown if they cannot be had, since that must not hide
   * the conflict.
   */
  Validators lookUpAgain(TargetResource target) {
    try {
      return answered(target);
    } catch (RuntimeException failed) {
      LOGGER.log(WARNING, resourceMethod + ": the validators cannot be looked up again", failed);
      return Validators.unknown();
    }
  }

  private Validators answered(TargetResource target) {
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
  Validators rendered(Object entity, TargetResource target) {
    return declared(source.rendered(entity, target));
  }

  /** Whether the content tells the tag, where the method itself does not. */
  boolean isOfContent() {
    return source instanceof ContentSource;
  }

  /** Guards a write that is about to run. */
  WriteGuard guard(ConditionalWrite write) {
    return source instanceof StateSource state ? state.guard(write) : WriteGuard.none();
  }

  /** How a tag that was sent stands to the current one, whatever representations they are of. */
  TagStanding standing(ETag sent, ETag current) {
    return source instanceof StateSource state
        ? state.standing(Variant.stateOf(sent), Variant.stateOf(current))
        : TagStanding.USUAL;
  }

  private boolean isNeededWithoutPreconditions(String method) {
    return MethodKind.of(method) == MethodKind.RETRIEVING ? !returnsState : required;
  }

  /** The validators with the strength that the author declared. */
  Validators declared(Validators derived) {
    if (strength == DeclaredStrength.AS_DERIVED
        || !(derived instanceof Validators.Known known)
        || known.entityTag().isEmpty()) {
      return derived;
    }
    Strength declared = strength == DeclaredStrength.STRONG ? Strength.STRONG : Strength.WEAK;
    return new Validators.Known(
        known.entityTag().map(tag -> new ETag(tag.opaqueTag(), declared)), known.lastModified());
  }

  private EtaggedConfigurationException wrongAnswer(String what) {
    return new EtaggedConfigurationException(
        "%s: %s answered %s".formatted(resourceMethod, source, what));
  }
}
