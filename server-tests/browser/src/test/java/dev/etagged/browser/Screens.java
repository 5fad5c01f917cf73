package dev.etagged.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.function.UnaryOperator;

/** States of the page that take some steps to reach. */
final class Screens {
  private static final String ARTICLE = "#articles/the-lost-update";

  private Screens() {}

  /** Another tab has saved the article that is edited here. */
  static Page conflict(Visit visit, ColorScheme scheme, int width, int height) {
    Page mine = visit.open(ARTICLE, scheme, width, height);
    Page theirs = visit.open(ARTICLE);
    edit(theirs, text -> text + " Really exactly.");
    edit(mine, text -> text.replaceFirst("[A-Za-z]+", "Everybody"));
    theirs.locator("#editor .primary").click();
    assertThat(theirs.locator("#editor-status")).containsText("Saved.");
    mine.locator("#editor .primary").click();
    assertThat(mine.locator("#conflict")).isVisible();
    return mine;
  }

  private static void edit(Page page, UnaryOperator<String> change) {
    Locator text = page.locator("#editor textarea");
    assertThat(text).not().hasValue("");
    text.fill(change.apply(text.inputValue()));
  }
}
