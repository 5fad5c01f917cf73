package dev.etagged.jaxrs;

import dev.etagged.deployment.Plan;
import dev.etagged.deployment.Plans;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;

/** Makes every method's plan at deployment, on runtimes that show the methods by then. */
final class DeploymentCheck implements DynamicFeature {

  /** Response filters run in descending order. */
  private static final int BEFORE_ALL_OTHERS = Integer.MAX_VALUE;

  private final Plans plans;

  DeploymentCheck(Plans plans) {
    this.plans = plans;
  }

  /** The filters are global, and find the plan made here. */
  @Override
  public void configure(ResourceInfo resourceInfo, FeatureContext context) {
    plans
        .planOf(resourceInfo.getResourceClass(), resourceInfo.getResourceMethod())
        .filter(Plan::mayHaveOwnFields)
        .ifPresent(plan -> context.register(new OwnFields(), BEFORE_ALL_OTHERS));
  }
}
