package dev.etagged.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives each test that asks for one a visit of its own. After each the browser must have had
 * nothing to complain of: no error, no violated policy, no request to anywhere else.
 */
final class ExampleInChromium
    implements BeforeAllCallback, ParameterResolver, AfterTestExecutionCallback {
  private static final Namespace NAMESPACE = Namespace.create(ExampleInChromium.class);
  private static final double PATIENCE_MILLIS = 30_000;

  @Override
  public void beforeAll(ExtensionContext context) {
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Visit.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Stage stage =
        context
            .getRoot()
            .getStore(NAMESPACE)
            .getOrComputeIfAbsent("stage", key -> new Stage(), Stage.class);
    Visit visit = stage.visit();
    store(context).put("visit", visit);
    return visit;
  }

  @Override
  public void afterTestExecution(ExtensionContext context) {
    Visit visit = store(context).get("visit", Visit.class);
    if (visit != null && context.getExecutionException().isEmpty()) {
      assertThat(visit.complaints()).isEmpty();
    }
  }

  private static Store store(ExtensionContext context) {
    return context.getStore(NAMESPACE);
  }
}
