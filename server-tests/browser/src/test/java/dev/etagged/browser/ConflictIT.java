package dev.etagged.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One article in two tabs: the second to save is told, and nobody's text is lost. */
@ExtendWith(ExampleInChromium.class)
final class ConflictIT {
  private static final String EXPLANATION = "412 Precondition Failed";

  @Test
  void bothTextsAreShownSideBySide(Visit visit) {
    Page mine = inConflict(visit, "one-column-called-version");

    assertThat(mine.locator("#conflict")).containsText(EXPLANATION);
    assertThat(mine.locator("#conflict-title")).isFocused();
    Locator sides = mine.locator("#conflict .text-body");
    assertThat(sides.nth(0).locator("mark")).hasText("Mine:");
    assertThat(sides.nth(1).locator("mark")).hasText("Theirs:");
    assertThat(mine.locator("#log .refused").first()).containsText("If-Match: ");
    assertThat(mine.locator("#log .refused").first())
        .containsText("Server-Timing: PRECONDITION_FAILED by If-Match");
  }

  @Test
  void keepingMineSetsTheirsAside(Visit visit) {
    Page mine = inConflict(visit, "the-order-of-the-questions");

    press(mine, "Keep mine");

    assertThat(mine.locator("#editor-status")).containsText("Saved.");
    assertThat(mine.locator("#conflict")).isHidden();
    assertThat(mine.locator("#shelf")).containsText("Theirs: ");
    assertThat(stored(visit, "the-order-of-the-questions")).contains("\"Mine: ");
  }

  @Test
  void takingTheirsSetsMineAsideAndCanBeUndone(Visit visit) {
    Page mine = inConflict(visit, "when-two-machines-disagree");

    press(mine, "Take theirs");
    assertThat(mine.locator("#editor textarea")).hasValue(startingWith("Theirs: "));
    assertThat(mine.locator("#shelf")).containsText("Mine: ");
    assertThat(stored(visit, "when-two-machines-disagree")).contains("\"Theirs: ");

    mine.getByText("Put into the editor").click();
    mine.locator("#editor .primary").click();
    assertThat(mine.locator("#editor-status")).containsText("Saved.");
    assertThat(stored(visit, "when-two-machines-disagree")).contains("\"Mine: ");
  }

  @Test
  void textMergedByHandIsSavedAndBothAreSetAside(Visit visit) {
    Page mine = inConflict(visit, "bytes-on-the-wire");
    assertThat(mine.locator("#merge textarea")).hasValue(startingWith("Mine: "));

    mine.locator("#merge textarea").fill("Merged");
    press(mine, "Save the merged text");

    assertThat(mine.locator("#editor-status")).containsText("Saved.");
    assertThat(mine.locator("#shelf")).containsText("Mine: ");
    assertThat(mine.locator("#shelf")).containsText("Theirs: ");
    assertThat(stored(visit, "bytes-on-the-wire")).contains("\"body\":\"Merged\"");
  }

  @Test
  void whatOnlyOneOfTwoChangedIsMergedAsThatOneLeftIt(Visit visit) {
    Page theirs = edit(visit, "the-clock-is-not-a-validator");
    Page mine = edit(visit, "the-clock-is-not-a-validator");
    theirs.locator("#editor [name=title]").fill("Their title");
    save(theirs);
    prefix(mine, "Mine: ");
    mine.locator("#editor .primary").click();

    assertThat(mine.locator("#merge [name=title]")).hasValue("Their title");
    assertThat(mine.locator("#merge textarea")).hasValue(startingWith("Mine: "));
  }

  @Test
  void thirdWriterInBetweenIsTheNextConflict(Visit visit) {
    String slug = "what-selects-a-representation";
    Page mine = inConflict(visit, slug);
    Page third = edit(visit, slug);
    prefix(third, "Third: ");
    save(third);

    press(mine, "Keep mine");

    assertThat(mine.locator("#conflict .text-body").nth(1)).containsText("Third: Theirs: ");
    assertThat(stored(visit, slug)).contains("\"Third: ");
  }

  @Test
  void commentInBetweenIsNoConflict(Visit visit) {
    String slug = "what-compression-does-to-a-tag";
    Page mine = edit(visit, slug);
    Page reader = edit(visit, slug);
    prefix(mine, "Mine: ");
    reader.locator("#comment [name=author]").fill("Ada");
    reader.locator("#comment [name=text]").fill("Well said.");
    press(reader, "Add the comment");
    assertThat(reader.locator("#comment-list")).containsText("Well said.");

    save(mine);

    assertThat(mine.locator("#conflict")).isHidden();
    assertThat(stored(visit, slug)).contains("\"Mine: ").contains("\"comments\":1");
  }

  @Test
  void listIsFilteredByTagAndTurnedByPages(Visit visit) {
    Page page = visit.open("#articles");
    page.getByLabel("Per page").selectOption("5");
    press(page, "Show");
    assertThat(page.locator("#article-list li")).hasCount(5);
    page.locator("#next-page").click();
    assertThat(page.locator("#page-number")).hasText("Page 2");

    page.getByLabel("Tag", new Page.GetByLabelOptions().setExact(true)).fill("concurrency");
    press(page, "Show");

    assertThat(page.locator("#page-number")).hasText("Page 1");
    assertThat(page.locator("#article-list")).containsText("The lost update");
    assertThat(page.locator("#next-page")).isDisabled();
  }

  /** The other tab has saved, and mine has been refused. */
  private static Page inConflict(Visit visit, String slug) {
    Page theirs = edit(visit, slug);
    Page mine = edit(visit, slug);
    prefix(theirs, "Theirs: ");
    save(theirs);
    prefix(mine, "Mine: ");
    mine.locator("#editor .primary").click();
    assertThat(mine.locator("#conflict")).isVisible();
    return mine;
  }

  private static Page edit(Visit visit, String slug) {
    Page page = visit.open("#articles/" + slug);
    assertThat(page.locator("#editor-title")).hasText("Edit " + slug);
    return page;
  }

  private static void prefix(Page page, String words) {
    Locator text = page.locator("#editor textarea");
    text.fill(words + text.inputValue());
  }

  private static void save(Page page) {
    page.locator("#editor .primary").click();
    assertThat(page.locator("#editor-status")).containsText("Saved.");
  }

  private static String stored(Visit visit, String slug) {
    return visit.text(visit.node(0) + "/api/articles/" + slug);
  }

  private static Pattern startingWith(String words) {
    return Pattern.compile("^" + words);
  }

  private static void press(Page page, String name) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
        .click();
  }
}
