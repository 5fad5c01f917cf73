package dev.etagged.deployment;

import dev.etagged.TargetResource;
import dev.etagged.http.Validators;
import java.util.Map;

/**
 * A resource of the application that a GET would select.
 *
 * @param plan the plan of its method
 * @param pathParameters the values of the variables in its path
 */
public record Retrievable(Plan plan, Map<String, String> pathParameters) {

  public Retrievable {
    pathParameters = Map.copyOf(pathParameters);
  }

  /**
   * The validators that a GET would send, read from an instance; unknown if the resource is not
   * that instance, or if its representations have labels that the request would choose.
   *
   * @param request the request that created the instance
   */
  public Validators of(Object instance, TargetResource request) {
    return plan.variants().hasPlainTag()
        ? plan.created(instance, new RetrievedResource(request, pathParameters))
        : Validators.unknown();
  }
}
