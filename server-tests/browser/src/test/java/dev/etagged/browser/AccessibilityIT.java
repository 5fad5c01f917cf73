package dev.etagged.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** WCAG, as far as a machine can judge it (axe-core), and the keyboard. */
@ExtendWith(ExampleInChromium.class)
final class AccessibilityIT {
  private static final String VIOLATIONS =
      """
      () => axe.run().then(({ violations }) => violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(node => node.target.join(' ')).join(', ')}`))
      """;

  @ParameterizedTest
  @EnumSource
  void viewHasNoViolationInEitherScheme(View view, Visit visit) {
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      Page page = visit.open(view.path(), scheme, 1440, 1000);
      view.await(page);

      assertThat(violations(page)).as("%s", scheme).isEmpty();
    }
  }

  @Test
  void conflictHasNoViolation(Visit visit) {
    Page page = Screens.conflict(visit, ColorScheme.LIGHT, 1440, 1000);

    assertThat(violations(page)).isEmpty();
  }

  /** Shows that the check finds what there is. */
  @Test
  void fieldWithoutANameIsAViolation(Visit visit) {
    Page page = visit.open(View.FILES.path());
    View.FILES.await(page);
    page.evaluate(
        "() => document.querySelector('#upload').append(document.createElement('input'))");

    assertThat(violations(page)).singleElement().asString().startsWith("label: ");
  }

  @Test
  void firstTabSkipsToTheContentAndTheNextWalksTheViews(Visit visit) {
    Page page = visit.open("");
    page.keyboard().press("Tab");
    assertThat(page.locator(".skip")).isFocused();
    page.keyboard().press("Tab");
    page.keyboard().press("Tab");
    page.keyboard().press("Enter");

    assertThat(page.locator("#articles-title")).isFocused();
    assertThat(page.locator("nav [aria-current=page]")).hasText("Articles");
    assertThat(page).hasTitle("Articles · Etagged example");
  }

  private static List<?> violations(Page page) {
    page.evaluate(axe());
    return (List<?>) page.evaluate(VIOLATIONS);
  }

  private static String axe() {
    try (InputStream script =
        Objects.requireNonNull(AccessibilityIT.class.getResourceAsStream("/axe.min.js"))) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
