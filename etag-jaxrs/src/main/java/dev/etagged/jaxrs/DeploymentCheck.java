package dev.etagged.jaxrs;

import dev.etagged.deployment.Plans;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;

/** Makes every method's plan at deployment, on runtimes that show the methods by then. */
final class DeploymentCheck implements DynamicFeature {

  private final Plans plans;

  DeploymentCheck(Plans plans) {
    this.plans = plans;
  }

  /** Registers nothing: the filters are global, and find the plan made here. */
  @Override
  public void configure(ResourceInfo resourceInfo, FeatureContext context) {
    plans.planOf(resourceInfo.getResourceClass(), resourceInfo.getResourceMethod());
  }
}
