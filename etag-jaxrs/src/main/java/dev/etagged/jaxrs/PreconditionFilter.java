package dev.etagged.jaxrs;

import dev.etagged.answer.Dating;
import dev.etagged.content.QueryContent;
import dev.etagged.deployment.ApplicationEnvironment;
import dev.etagged.deployment.EtaggedConfiguration;
import dev.etagged.deployment.Moment;
import dev.etagged.deployment.Plan;
import dev.etagged.deployment.Plans;
import dev.etagged.http.MethodKind;
import dev.etagged.http.Preconditions;
import dev.etagged.http.Validators;
import dev.etagged.invocation.Invocations;
import dev.etagged.invocation.PerformedRequest;
import dev.etagged.range.RangeRequest;
import dev.etagged.variant.Asked;
import dev.etagged.variant.SelectedVariant;
import dev.etagged.variant.SelectingFields;
import dev.etagged.variant.TagAliases;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.security.Principal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Decides a request on an annotated method, and answers it if the method need not run. */
final class PreconditionFilter implements ContainerRequestFilter {

  private static final String ERROR_STATUS = "jakarta.servlet.error.status_code";

  private final ApplicationEnvironment environment;
  private final Plans plans;
  private final Decisions decisions;
  private final Discrepancies discrepancies;
  private final Warnings warnings;
  private final BiConsumer<String, RuntimeException> failures;
  private final InstantSource clock;

  @Context private @Nullable ResourceInfo resourceInfo;
  @Context private @Nullable UriInfo uriInfo;

  PreconditionFilter(
      ApplicationEnvironment environment,
      Plans plans,
      Decisions decisions,
      Warnings warnings,
      InstantSource clock) {
    this.environment = environment;
    this.plans = plans;
    this.decisions = decisions;
    this.warnings = warnings;
    this.failures = warnings::report;
    this.discrepancies = new Discrepancies(decisions, clock);
    this.clock = clock;
  }

  @Override
  public void filter(ContainerRequestContext request) throws IOException {
    filter(request, false);
  }

  /** Decides it either before RESTEasy's own filter for events, or behind all filters. */
  void filter(ContainerRequestContext request, boolean early) throws IOException {
    environment.requestBegins();
    ResourceInfo matched = matched(request);
    Class<?> resourceClass = matched.getResourceClass();
    Method method = matched.getResourceMethod();
    boolean selecting = MethodKind.of(request.getMethod()) != MethodKind.NOT_SELECTING;
    // A runtime's own answers have neither class nor method.
    if (selecting && resourceClass != null && method != null) {
      Optional<Plan> plan =
          plans
              .planOf(resourceClass, method)
              .filter(
                  found -> early == (found.sendsEvents() && UnsentContent.isOfResteasy(request)));
      if (plan.isPresent()) {
        plans.logNew();
        if (isErrorPage(request)) {
          SentFields.of(request.getHeaders()).takeConditionsOff(request.getHeaders());
        } else {
          decide(plan.get(), matched, request);
        }
      }
    }
  }

  /**
   * A servlet container performs the request once more, for the page of an error (Jakarta Servlet
   * 6.0 section 10.9.2). It has failed, so its preconditions are to be ignored (RFC 9110 section
   * 13.2.1), and the page's state is not that of its target.
   */
  private static boolean isErrorPage(ContainerRequestContext request) {
    return request.getProperty(ERROR_STATUS) != null;
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

  /**
   * The request of this thread, as the runtime knows it: what it injects leads to the request of
   * whoever calls, and to none outside of requests.
   */
  private Optional<PerformedRequest> performedHere() {
    if (resourceInfo == null || uriInfo == null) {
      return Optional.empty();
    }
    try {
      Method method = resourceInfo.getResourceMethod();
      return method == null
          ? Optional.empty()
          : Optional.of(new PerformedRequest(method, uriInfo.getPath()));
    } catch (RuntimeException noRequest) {
      return Optional.empty();
    }
  }

  private void decide(Plan plan, ResourceInfo matched, ContainerRequestContext request)
      throws IOException {
    Instant now = clock.instant();
    MultivaluedMap<String, String> headers = request.getHeaders();
    SentFields fields = SentFields.of(headers);
    SelectingFields selecting = selecting(plan, request, fields);
    ConditionalRequest asked = asked(plan, request, fields, selecting, now);
    SelectedVariant selected =
        asked.isRetrieval()
            ? SelectedVariant.by(
                selecting, plan.variants(), environment.configuration().serverCodings())
            : SelectedVariant.ofWrite();
    CurrentExchange current = new CurrentExchange(Exchange.unevaluated(asked, selected));
    DispatchedRequest own = DispatchedRequest.begin(request, current);
    if (asked.isRetrieval()) {
      current.asksFor(RangeRequest.of(fields::lines, now));
    }
    // No runtime is to evaluate them, or to serve ranges, by rules of its own.
    fields.takeConditionsOff(headers);
    if (asked.moment() != Moment.AT_INVOCATION) {
      answer(request, current, evaluate(asked, selected, headers, current));
    } else if (Invocations.reach(own)) {
      current.awaitInvocation(
          matched.getResourceMethod(), () -> evaluate(asked, selected, headers, current));
    } else {
      // It is too early here, and nothing will tell when it is not: the method decides first.
      answer(request, current, evaluate(asked.afterMethod(), selected, headers, current));
    }
  }

  private static void answer(
      ContainerRequestContext request, CurrentExchange current, Exchange evaluated) {
    if (evaluated.isAnsweredBeforeMethod()) {
      request.abortWith(RuntimeAnswer.of(request, current.exchange()));
    }
  }

  private Exchange evaluate(
      ConditionalRequest asked,
      SelectedVariant selected,
      MultivaluedMap<String, String> headers,
      CurrentExchange current) {
    Exchange exchange = begin(asked, selected, current);
    current.begun(exchange);
    RuntimeAnswer.putCanonical(headers, exchange);
    if (exchange.isSettledBeforeMethod()) {
      decisions.report(exchange, current.lookUp());
    }
    discrepancies.notice(exchange);
    warnings.reportUnprotected(exchange);
    if (!exchange.isAnsweredBeforeMethod()) {
      current.guardedBy(
          exchange.isRetrieval()
              ? asked.plan().watch(exchange)::end
              : asked.plan().guard(new WriteUnderWay(exchange, this::performedHere)));
    }
    return exchange;
  }

  private Exchange begin(
      ConditionalRequest asked, SelectedVariant selected, CurrentExchange current) {
    if (!environment.configuration().serverTiming() && !decisions.areHeard()) {
      return Exchange.begin(asked, selected, failures);
    }
    Instant before = clock.instant();
    Exchange exchange = Exchange.begin(asked, selected, failures);
    if (!(exchange.state() instanceof Validators.Unknown)) {
      Duration lookUp = Duration.between(before, clock.instant());
      current.lookedUpIn(lookUp.isNegative() ? Duration.ZERO : lookUp);
    }
    return exchange;
  }

  private ConditionalRequest asked(
      Plan plan,
      ContainerRequestContext request,
      SentFields fields,
      SelectingFields selecting,
      Instant now) {
    EtaggedConfiguration settings = environment.configuration();
    String method = request.getMethod();
    Preconditions preconditions =
        TagAliases.addTo(Preconditions.of(fields::lines, now), method, settings.lenientIfMatch());
    MatchedResource target = new MatchedResource(request, fields, environment);
    return new ConditionalRequest(
        plan,
        target,
        preconditions,
        new Dating(now),
        Asked.by(selecting),
        plan.moment(target, preconditions, failures),
        plan.requiresPrecondition(method),
        settings.verifyNotModified() && !method.equals("HEAD"));
  }

  /** The content of a QUERY selects, unless the tag is derived from what is sent. */
  private SelectingFields selecting(Plan plan, ContainerRequestContext request, SentFields fields)
      throws IOException {
    SelectingFields selecting = new SelectingFields(fields::value, () -> principal(request));
    if (!request.getMethod().equals("QUERY") || plan.isOfContent()) {
      return selecting;
    }
    InputStream sent = request.getEntityStream();
    QueryContent content =
        QueryContent.readAhead(
            sent == null ? InputStream.nullInputStream() : sent,
            environment.configuration().digestLimit());
    request.setEntityStream(content.stream());
    return selecting.withContent(content.digest());
  }

  private static String principal(ContainerRequestContext request) {
    Principal principal = request.getSecurityContext().getUserPrincipal();
    return principal == null ? "" : principal.getName();
  }
}
