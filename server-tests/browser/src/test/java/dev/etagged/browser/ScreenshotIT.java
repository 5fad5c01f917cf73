package dev.etagged.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pictures of each view to look at; none may be wider than the window it is shown in. */
@ExtendWith(ExampleInChromium.class)
final class ScreenshotIT {
  private static final String OVERFLOW =
      "() => document.documentElement.scrollWidth - document.documentElement.clientWidth";

  @ParameterizedTest
  @CsvSource({"LIGHT, 1440, 1000", "DARK, 1440, 1000", "LIGHT, 800, 1000", "DARK, 360, 800"})
  void eachViewFitsTheWindow(ColorScheme scheme, int width, int height, Visit visit) {
    for (View view : View.values()) {
      Page page = visit.open(view.path(), scheme, width, height);
      view.await(page);
      shoot(page, view.name(), scheme, width);
    }
    shoot(Screens.conflict(visit, scheme, width, height), "CONFLICT", scheme, width);
  }

  private static void shoot(Page page, String name, ColorScheme scheme, int width) {
    String file = "%s-%s-%d.png".formatted(name, scheme, width).toLowerCase(Locale.ROOT);
    Path directory = Path.of(System.getProperty("etagged.screenshot.directory"));
    page.screenshot(new Page.ScreenshotOptions().setPath(directory.resolve(file)));

    assertThat(page.evaluate(OVERFLOW)).as("%s is wider than its window", file).isEqualTo(0);
  }
}
