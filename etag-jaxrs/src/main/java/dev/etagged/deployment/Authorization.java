package dev.etagged.deployment;

import static java.lang.System.Logger.Level.WARNING;

import dev.etagged.Authorizer;
import dev.etagged.Etagged.Evaluation;
import dev.etagged.TargetResource;
import dev.etagged.http.MethodKind;
import dev.etagged.invocation.EvaluationInterceptor;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Who may know the state of a method's resource, and when that is certain: a request that would
 * fail without its preconditions fails in the same way with them (RFC 9110 section 13.2.1).
 *
 * @param evaluation what the author declares
 * @param roles the roles that annotations demand
 * @param checks what may refuse a caller at the invocation of the method
 * @param authorizer the application's own answer, in place of the checks
 */
public record Authorization(
    Evaluation evaluation,
    RoleConstraint roles,
    InvocationChecks checks,
    Optional<Authorizer> authorizer) {

  private static final System.Logger LOGGER = System.getLogger("dev.etagged");

  /** Nothing authorizes behind the filters. */
  public static Authorization none() {
    return new Authorization(
        Evaluation.AFTER_AUTHORIZATION,
        new RoleConstraint(List.of(), false),
        new InvocationChecks(List.of(), false, Optional.empty()),
        Optional.empty());
  }

  /** Whether there is any: then the state is for some callers, and no shared cache may have it. */
  public boolean isDemanded() {
    return evaluation == Evaluation.AFTER_METHOD
        || roles.isDemanded()
        || !checks.names().isEmpty()
        || authorizer.isPresent();
  }

  /**
   * Whether it is known that callers are refused: an interceptor may be there for something else.
   */
  boolean isCertain() {
    return roles.isDemanded() || authorizer.isPresent();
  }

  /**
   * When the preconditions of a request are evaluated.
   *
   * @param isConditional whether it has preconditions, or needs one
   * @param resourceMethod the method, for failures
   * @param failures gets the failure of an authorizer, which then permits nothing
   */
  public Moment moment(
      TargetResource target,
      boolean isConditional,
      String resourceMethod,
      BiConsumer<String, RuntimeException> failures) {
    return switch (evaluation) {
      case BEFORE_METHOD -> Moment.BEFORE_METHOD;
      case AFTER_METHOD -> Moment.AFTER_METHOD;
      case AFTER_AUTHORIZATION -> {
        boolean certain =
            roles.permits(target.securityContext())
                && (authorizer.isPresent()
                    ? isConditional && permits(authorizer.get(), target, resourceMethod, failures)
                    : checks.names().isEmpty());
        yield certain ? Moment.BEFORE_METHOD : later(target);
      }
    };
  }

  private Moment later(TargetResource target) {
    return authorizer.isEmpty() && checks.arePassedBy(target.uriInfo()) && isSettledThere(target)
        ? Moment.AT_INVOCATION
        : Moment.AFTER_METHOD;
  }

  /**
   * Whether the invocation shows that the caller is not refused. Where nothing was found that
   * enforces its roles, the body may: a read waits for it, and a write cannot.
   */
  private boolean isSettledThere(TargetResource target) {
    return checks.ofContainer()
        || !checks.names().isEmpty()
        || MethodKind.of(target.method()) == MethodKind.UNSAFE;
  }

  private static boolean permits(
      Authorizer authorizer,
      TargetResource target,
      String resourceMethod,
      BiConsumer<String, RuntimeException> failures) {
    try {
      return authorizer.permits(target);
    } catch (RuntimeException failed) {
      failures.accept(resourceMethod, failed);
      return false;
    }
  }

  /** Says at deployment which writes nobody evaluates before they happen. */
  void warn(ResourceMethod method) {
    if (isTooLateFor(method)) {
      LOGGER.log(WARNING, warning(method, checks.names()));
    }
  }

  private boolean isTooLateFor(ResourceMethod method) {
    return evaluation == Evaluation.AFTER_AUTHORIZATION
        && authorizer.isEmpty()
        && !checks.names().isEmpty()
        && checks.intercepted().isEmpty()
        && method.isUnsafe();
  }

  /** What should be changed about it. */
  List<String> warnings(ResourceMethod method) {
    if (isTooLateFor(method)) {
      return List.of(warning(method, checks.names()));
    }
    boolean early = evaluation == Evaluation.BEFORE_METHOD;
    return early && (roles.isDemanded() || !checks.names().isEmpty())
        ? List.of(
            "the state is looked up before "
                + (checks.names().isEmpty() ? "the roles are" : checks.names() + " is")
                + " asked, so that a caller who is refused learns of it; leave out evaluate ="
                + " BEFORE_METHOD, or write authorizer = ...")
        : List.of();
  }

  private static String warning(ResourceMethod method, List<String> names) {
    return "%s: %s may refuse the caller when the method is invoked, and nothing of the library runs after that; the method must call request.evaluatePreconditions() before it writes. To have it done before the method, write @Etagged(authorizer = ...), or evaluate = BEFORE_METHOD if every caller may know the state, or let %s be the last interceptor of a CDI bean"
        .formatted(method, names, EvaluationInterceptor.class.getSimpleName());
  }
}
