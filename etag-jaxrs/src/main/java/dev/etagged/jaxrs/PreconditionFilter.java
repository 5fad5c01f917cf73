package dev.etagged.jaxrs;

import dev.etagged.http.MethodKind;
import dev.etagged.http.Preconditions;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Providers;
import java.lang.reflect.Method;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Decides a request on an annotated method, and answers it if the method need not run. */
final class PreconditionFilter implements ContainerRequestFilter {

  private final ApplicationEnvironment environment;
  private final Plans plans;
  private final Decisions decisions;
  private final Discrepancies discrepancies;
  private final InstantSource clock;

  @Context private @Nullable ResourceInfo resourceInfo;
  @Context private @Nullable Providers providers;

  PreconditionFilter(
      ApplicationEnvironment environment, Plans plans, Decisions decisions, InstantSource clock) {
    this.environment = environment;
    this.plans = plans;
    this.decisions = decisions;
    this.discrepancies = new Discrepancies(decisions);
    this.clock = clock;
  }

  /** Those of the application: every runtime injects them into a filter, CXF not into a feature. */
  @Nullable Providers providers() {
    return providers;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    environment.requestBegins();
    ResourceInfo matched = matched(request);
    Class<?> resourceClass = matched.getResourceClass();
    Method method = matched.getResourceMethod();
    boolean selecting = MethodKind.of(request.getMethod()) != MethodKind.NOT_SELECTING;
    // A runtime's own answers have neither class nor method.
    if (selecting && resourceClass != null && method != null) {
      plans.planOf(resourceClass, method).ifPresent(plan -> decide(plan, request));
    }
  }

  private ResourceInfo matched(ContainerRequestContext request) {
    // Jersey's own UriInfo knows it, where the injected proxy would be resolved at each call.
    if (request.getUriInfo() instanceof ResourceInfo known) {
      return known;
    }
    if (resourceInfo == null) {
      throw new IllegalStateException("this runtime injects no ResourceInfo into a filter");
    }
    return resourceInfo;
  }

  private void decide(Plan plan, ContainerRequestContext request) {
    Instant now = clock.instant();
    ConditionalFields fields = ConditionalFields.of(request.getHeaders());
    Preconditions preconditions = Preconditions.of(fields::lines, now);
    Exchange exchange =
        Exchange.begin(
            plan,
            new RequestTarget(request, environment),
            preconditions,
            environment.configuration(),
            now);
    request.setProperty(ValidatorFilter.EXCHANGE, exchange);
    // No runtime is to evaluate them, or to serve ranges, by rules of its own.
    fields.remove();
    RuntimeAnswer.putCanonical(request, exchange);
    if (exchange.isSettledBeforeMethod()) {
      decisions.tell(exchange);
    }
    discrepancies.notice(exchange);
    if (exchange.isAnsweredBeforeMethod()) {
      request.abortWith(RuntimeAnswer.of(request, exchange));
    } else if (exchange.isRetrieval()) {
      request.setProperty(RangeExchange.PROPERTY, RangeExchange.of(request, fields, now));
    } else {
      request.setProperty(ValidatorFilter.GUARD, plan.guard(exchange));
    }
  }
}
