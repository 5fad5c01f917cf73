package dev.etagged.jaxrs;

import dev.etagged.answer.Dating;
import dev.etagged.deployment.ApplicationEnvironment;
import dev.etagged.deployment.EtaggedConfiguration;
import dev.etagged.deployment.Plan;
import dev.etagged.deployment.Plans;
import dev.etagged.http.MethodKind;
import dev.etagged.http.Preconditions;
import dev.etagged.range.RangeRequest;
import dev.etagged.variant.Asked;
import dev.etagged.variant.SelectedVariant;
import dev.etagged.variant.SelectingFields;
import dev.etagged.variant.TagAliases;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import java.lang.reflect.Method;
import java.security.Principal;
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

  PreconditionFilter(
      ApplicationEnvironment environment, Plans plans, Decisions decisions, InstantSource clock) {
    this.environment = environment;
    this.plans = plans;
    this.decisions = decisions;
    this.discrepancies = new Discrepancies(decisions, clock);
    this.clock = clock;
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
    SentFields fields = SentFields.of(request.getHeaders());
    Exchange exchange = begin(plan, request, fields, now);
    CurrentExchange current = CurrentExchange.begin(exchange, request);
    // No runtime is to evaluate them, or to serve ranges, by rules of its own.
    fields.takeConditionsOff(request.getHeaders());
    RuntimeAnswer.putCanonical(request, exchange);
    if (exchange.isSettledBeforeMethod()) {
      decisions.report(exchange);
    }
    discrepancies.notice(exchange);
    if (exchange.isAnsweredBeforeMethod()) {
      request.abortWith(RuntimeAnswer.of(request, exchange));
    } else if (exchange.isRetrieval()) {
      current.asksFor(RangeRequest.of(fields::lines, now));
    } else {
      current.guardedBy(plan.guard(exchange));
    }
  }

  private Exchange begin(
      Plan plan, ContainerRequestContext request, SentFields fields, Instant now) {
    EtaggedConfiguration settings = environment.configuration();
    String method = request.getMethod();
    Preconditions preconditions =
        TagAliases.addTo(Preconditions.of(fields::lines, now), method, settings.lenientIfMatch());
    SelectingFields selecting = new SelectingFields(fields::value, () -> principal(request));
    ConditionalRequest asked =
        new ConditionalRequest(
            plan,
            new MatchedResource(request, fields, environment),
            preconditions,
            new Dating(now),
            Asked.by(selecting));
    return Exchange.begin(
        asked,
        asked.isRetrieval()
            ? SelectedVariant.by(selecting, plan.variants(), settings.serverCodings())
            : SelectedVariant.ofWrite());
  }

  private static String principal(ContainerRequestContext request) {
    Principal principal = request.getSecurityContext().getUserPrincipal();
    return principal == null ? "" : principal.getName();
  }
}
