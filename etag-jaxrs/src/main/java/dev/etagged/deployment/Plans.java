package dev.etagged.deployment;

import static java.lang.System.Logger.Level.DEBUG;
import static java.lang.System.Logger.Level.ERROR;
import static java.lang.System.Logger.Level.INFO;

import dev.etagged.Etagged;
import dev.etagged.EtaggedConfigurationException;
import dev.etagged.PlannedMethod;
import dev.etagged.report.PlanTable;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** The plans of an application's methods, each made once. */
public final class Plans {

  private static final System.Logger LOGGER = System.getLogger("dev.etagged");

  private final PlanFactory factory;
  private final Map<Key, Optional<Plan>> plans = new ConcurrentHashMap<>();
  private final Map<Key, Retrieval> retrievals = new ConcurrentHashMap<>();
  private final List<PlannedPath> paths = new CopyOnWriteArrayList<>();
  private final List<PlannedMethod> reports = new CopyOnWriteArrayList<>();
  private final AtomicInteger logged = new AtomicInteger();
  private final System.Logger.Level level;

  /** None yet. */
  public Plans(ApplicationEnvironment environment) {
    this.factory = new PlanFactory(environment, new ContentSource());
    this.level = environment.configuration().report() ? INFO : DEBUG;
  }

  /**
   * The plan of a method; empty if no {@link Etagged} governs it.
   *
   * @throws EtaggedConfigurationException if the annotation is wrong
   */
  public Optional<Plan> planOf(Class<?> resourceClass, Method method) {
    return plans.computeIfAbsent(new Key(resourceClass, method), this::make);
  }

  /**
   * The resource that a GET of a path would select, as far as the plans that were made show it;
   * empty if it is none of them, or if it could be several.
   *
   * @param path a path below the application's, as it is in a URI
   */
  public Optional<Retrievable> retrievable(String path) {
    List<Retrieval> found =
        retrievals.values().stream().filter(each -> each.resembles(path)).toList();
    return found.size() == 1 ? found.get(0).at(path) : Optional.empty();
  }

  /**
   * The plan of the method that a request for a path would be for; empty if none is known. Neither
   * sub-resources nor what a runtime shows only with its first request are known.
   *
   * @param path the path below the application's
   */
  public Optional<Plan> planAt(String httpMethod, String path) {
    return paths.stream()
        .filter(planned -> planned.httpMethod().equals(httpMethod))
        .filter(planned -> planned.path().resembles(path))
        .map(PlannedPath::plan)
        .findFirst();
  }

  private Optional<Plan> make(Key key) {
    try {
      ResourceMethod method = ResourceMethod.of(key.resourceClass(), key.method());
      Optional<Plan> plan = factory.plan(method);
      if (method.httpMethod().filter("GET"::equals).isPresent()) {
        method
            .pathTemplate()
            .ifPresent(template -> retrievals.put(key, new Retrieval(template, plan)));
      }
      plan.ifPresent(made -> note(method, made));
      plan.flatMap(made -> report(method, made)).ifPresent(this::note);
      return plan;
    } catch (EtaggedConfigurationException wrong) {
      // Not every runtime shows the cause of a failed deployment or of a 500.
      LOGGER.log(ERROR, wrong.getMessage());
      throw wrong;
    }
  }

  private static Optional<MethodReport> report(ResourceMethod method, Plan plan) {
    return method
        .declaration()
        .map(declaration -> new MethodReport(method, declaration.etagged(), plan));
  }

  /** A runtime may show a method as that of a proxy, too. */
  private synchronized void note(MethodReport report) {
    boolean known =
        reports.stream()
            .anyMatch(
                other ->
                    other.resourceMethod().equals(report.resourceMethod())
                        && other.httpMethod().equals(report.httpMethod())
                        && other.path().equals(report.path()));
    if (!known) {
      reports.add(report);
    }
  }

  /** The annotated methods whose plans were made by now. */
  public List<PlannedMethod> reports() {
    return List.copyOf(reports);
  }

  /** Logs the methods that are new since the last call. It is called with each request. */
  public void logNew() {
    int known = reports.size();
    int before = logged.get();
    if (known > before && logged.compareAndSet(before, known) && LOGGER.isLoggable(level)) {
      LOGGER.log(
          level,
          "annotated methods:\n{0}",
          PlanTable.of(List.copyOf(reports.subList(before, known))));
    }
  }

  private void note(ResourceMethod method, Plan plan) {
    method
        .httpMethod()
        .ifPresent(
            httpMethod ->
                method
                    .path()
                    .ifPresent(path -> paths.add(new PlannedPath(httpMethod, path, plan))));
  }

  private record PlannedPath(String httpMethod, PathTemplate path, Plan plan) {}

  private record Key(Class<?> resourceClass, Method method) {}

  /** A GET method, with the plan that it has if it is annotated. */
  private record Retrieval(String template, Optional<Plan> plan) {

    boolean resembles(String path) {
      return PathTemplate.of(template, "").resembles(path);
    }

    Optional<Retrievable> at(String path) {
      return plan.flatMap(
          planned ->
              PathTemplate.match(template, path)
                  .map(parameters -> new Retrievable(planned, parameters)));
    }
  }
}
