package dev.etagged.jaxrs;

import dev.etagged.Etagged;
import dev.etagged.EtaggedConfigurationException;
import dev.etagged.PlannedMethod;
import dev.etagged.content.DigestedFiles;
import dev.etagged.content.FileContent;
import dev.etagged.deployment.ApplicationEnvironment;
import dev.etagged.deployment.EtaggedConfiguration;
import dev.etagged.deployment.MappedExceptions;
import dev.etagged.deployment.Plans;
import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Configuration;
import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Registers the filters that serve {@link Etagged}.
 *
 * <p>A server that scans for providers, or one that loads features as Jakarta REST 3.1 section
 * 4.1.2 says, finds it by itself. An application that lists its classes adds this one:
 *
 * <pre>{@code
 * new ResourceConfig(ArticleResource.class).register(EtaggedFeature.class)
 * }</pre>
 *
 * @since 0.1.0
 */
@Provider
@ConstrainedTo(RuntimeType.SERVER)
public final class EtaggedFeature implements Feature {

  /**
   * Behind every filter of the application: each may refuse a request (RFC 9110 section 13.2.1).
   */
  private static final int AFTER_ALL_OTHERS = Integer.MAX_VALUE;

  /** Behind every filter of the application and the content codings, which run first here. */
  private static final int AFTER_CONTENT_CODINGS = Priorities.HEADER_DECORATOR - 100;

  /** A response is not dated before what it says of modification dates. */
  private static final int AFTER_VALIDATORS = AFTER_CONTENT_CODINGS - 1;

  /** It sees plain content as all other interceptors left it. */
  private static final int INSIDE_CONTENT_CODINGS = Priorities.ENTITY_CODER + 100;

  /** The tag of what is rendered is there before a range of it is taken. */
  private static final int INSIDE_RANGES = INSIDE_CONTENT_CODINGS + 100;

  /** Runtimes subtract priorities, or take negative ones for none. */
  private static final int OUTSIDE_ALL_OTHERS = 1;

  /** Response filters run in descending order. Before this one, fields of the method are noted. */
  private static final int BEFORE_ALL_OTHERS = Integer.MAX_VALUE - 1;

  /** These see the application's policies, too. */
  private static final int BEHIND_ALL_OTHERS = 1;

  /**
   * Jersey has a mapper of its own for the exception of {@code @Transactional}, and does as the
   * registration says; other runtimes ask the class of a component for its priority.
   */
  private static final int BEFORE_JERSEYS_OWN = Priorities.USER - 1;

  private final InstantSource clock;
  private volatile @Nullable Plans configured;

  /** The feature, for the runtime to create or the application to register. */
  public EtaggedFeature() {
    this(InstantSource.system());
  }

  EtaggedFeature(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * Registers the filters, once.
   *
   * @param context the application's configuration
   * @return false if they are registered already
   * @throws EtaggedConfigurationException if a setting is wrong
   */
  @Override
  public boolean configure(FeatureContext context) {
    Configuration jaxrs = context.getConfiguration();
    if (jaxrs.isRegistered(PreconditionFilter.class)) {
      return false;
    }
    InjectedContext injected = new InjectedContext();
    ApplicationEnvironment environment = new ApplicationEnvironment(jaxrs, injected::providers);
    Plans plans = new Plans(environment);
    configured = plans;
    EtaggedConfiguration settings = environment.configuration();
    Warnings warnings = new Warnings(clock);
    Decisions decisions = new Decisions(environment, warnings);
    Reporting reporting = new Reporting(decisions, environment);
    context.register(injected);
    PreconditionFilter preconditions =
        new PreconditionFilter(environment, plans, decisions, warnings, clock);
    context.register(preconditions, AFTER_ALL_OTHERS);
    context.register(new BeforeEvents(preconditions), AFTER_ALL_OTHERS - 1);
    DigestedFiles files =
        new DigestedFiles(
            new FileContent.Limits(settings.fileLimit(), settings.digestLimit()), clock);
    int rangeLimit = settings.rangeLimit();
    context.register(new FirstFilter(plans, files, rangeLimit), BEFORE_ALL_OTHERS);
    context.register(
        new ValidatorFilter(reporting, plans, warnings, files, rangeLimit), AFTER_CONTENT_CODINGS);
    context.register(new DateFilter(environment, clock), AFTER_VALIDATORS);
    context.register(new LastFilter(files), BEHIND_ALL_OTHERS);
    context.register(new OutermostInterceptor(decisions), OUTSIDE_ALL_OTHERS);
    context.register(
        new RepresentationInterceptor(
            reporting, verification(decisions, settings), files, rangeLimit, clock),
        INSIDE_CONTENT_CODINGS);
    context.register(new DigestInterceptor(reporting, settings.digestLimit()), INSIDE_RANGES);
    context.register(new CrossOriginFilter(plans, environment, clock), BEHIND_ALL_OTHERS);
    context.register(new ContentWriter.OfPath());
    context.register(new ContentWriter.OfRangedContent());
    context.register(new DeploymentCheck(plans));
    MappedExceptions ofApplication = MappedExceptions.in(jaxrs);
    environment.stateTypes().stream()
        .flatMap(support -> support.components(environment).stream())
        .filter(component -> !ofApplication.include(component))
        .forEach(component -> context.register(component, BEFORE_JERSEYS_OWN));
    return true;
  }

  /**
   * The annotated methods of the application, with what was resolved for them: for tests.
   *
   * @return one for each method that the runtime has shown by now, which is all of them after a
   *     request at the latest, but for sub-resources; none before the feature is configured
   */
  public List<PlannedMethod> plannedMethods() {
    Plans plans = configured;
    return plans == null ? List.of() : plans.reports();
  }

  private Optional<Verification> verification(Decisions decisions, EtaggedConfiguration settings) {
    return settings.verifyNotModified()
        ? Optional.of(new Verification(decisions, settings.digestLimit(), clock))
        : Optional.empty();
  }

  /**
   * A filter of RESTEasy's own, behind all others, suspends a request whose method sends events. No
   * filter can answer it then: the client would wait for ever.
   */
  private static final class BeforeEvents implements ContainerRequestFilter {

    private final PreconditionFilter preconditions;

    BeforeEvents(PreconditionFilter preconditions) {
      this.preconditions = preconditions;
    }

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
      if (UnsentContent.isOfResteasy(request)) {
        preconditions.filter(request, true);
      }
    }
  }
}
