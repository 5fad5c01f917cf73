package dev.etagged.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The dashboards, which ask again and again for what has not changed. */
@ExtendWith(ExampleInChromium.class)
final class PollingIT {
  private static final Pattern NOT_MODIFIED = Pattern.compile("\"notModified\":(\\d+)");
  private static final int POLLS = 3;
  private static final String AGREEMENT = "All 2 nodes answer with the same tag.";

  @Test
  void browsersOwnCacheIsAnswered304(Visit visit) {
    Page page = visit.open("");
    Wire wire = Wire.of(page, visit.node(0) + "/api/config");
    page.reload();
    long before = notModified(visit);
    everySecond(page);

    assertThat(validatedEntries(page).nth(POLLS - 1)).isVisible();

    List<Wire.Exchange> validated =
        wire.exchanges().stream().filter(exchange -> exchange.status() == 304).toList();
    assertThat(validated).hasSizeGreaterThanOrEqualTo(POLLS);
    assertThat(validated).extracting(Wire.Exchange::ifNoneMatch).containsOnly(shownTag(page));
    assertThat(notModified(visit) - before).isGreaterThanOrEqualTo(POLLS - 1);
    assertThat(validatedEntries(page).first())
        .containsText("Server-Timing: NOT_MODIFIED by If-None-Match");
  }

  @Test
  void logTellsContentFromTransfer(Visit visit) {
    Page page = visit.open("");
    Locator whole = page.locator("#log .whole", hasText("api/config")).last();
    Locator validated = validatedEntries(page).first();

    assertThat(validated).containsText("0 B content · 300 B transferred");
    assertThat(whole).containsText("Condition left to the browser’s cache");
    String length = group(whole.textContent(), "([\\d,]+) B content");
    assertThat(validated).containsText(length + " B saved");
    assertThat(page.locator("#total-saved")).not().hasText("0 B");
  }

  @Test
  void pageCanSendTheConditionItself(Visit visit) {
    Page page = visit.open("");
    everySecond(page);
    page.getByLabel("This page").check();
    Locator own =
        validatedEntries(page).filter(new Locator.FilterOptions().setHasNotText("by the browser"));

    assertThat(own.first()).containsText("If-None-Match: " + shownTag(page));
    assertThat(own.first()).containsText(" B saved");
  }

  @Test
  void otherNodeIsAskedAcrossOrigins(Visit visit) {
    Page page = visit.open("?nodes=" + visit.node(1));
    everySecond(page);
    Locator ofOtherNode = validatedEntries(page).filter(inText(visit.node(1).getAuthority()));

    assertThat(page.locator("#agreement")).hasText(AGREEMENT);
    assertThat(ofOtherNode.first()).containsText("300 B transferred");
    page.getByLabel("This page").check();
    assertThat(
            ofOtherNode.filter(new Locator.FilterOptions().setHasNotText("by the browser")).first())
        .containsText("If-None-Match: ");
  }

  @Test
  void nodeThatDoesNotAnswerIsShownAsSuch(Visit visit) {
    Page page = visit.open("?nodes=" + visit.node(0) + "/nowhere");

    assertThat(page.locator(".node").last()).containsText("No answer that can be used");
    assertThat(page.locator(".node").first()).containsText("polls not modified");
    visit.complaints().removeIf(complaint -> complaint.contains("404"));
  }

  /** The nodes have a database each: a write reaches both only because each is given it. */
  @Test
  void writeIsSeenByTheNextPollOfTheNodeThatHasIt(Visit visit) {
    Page reader = visit.open("?nodes=" + visit.node(1));
    everySecond(reader);
    assertThat(reader.locator("#agreement")).hasText(AGREEMENT);
    String before = shownTag(reader);

    rename(visit.open(0, ""));
    assertThat(reader.locator(".node .tag").first()).not().hasText(before);
    assertThat(reader.locator(".node .tag").last()).hasText(before);
    assertThat(reader.locator("#agreement")).containsText("The nodes differ");
    assertThat(reader.locator("#rename input")).hasValue("Renamed");

    rename(visit.open(1, ""));
    assertThat(reader.locator("#agreement")).hasText(AGREEMENT);
  }

  @Test
  void pausedPageAsksNothing(Visit visit) {
    Page page = visit.open("");
    everySecond(page);
    assertThat(validatedEntries(page).first()).isVisible();

    page.locator("#pause").click();
    assertThat(page.locator("#pause")).hasAttribute("aria-pressed", "true");
    page.waitForTimeout(1500);
    int entries = page.locator("#log li").count();
    page.waitForTimeout(3000);

    assertThat(page.locator("#log li")).hasCount(entries);
  }

  private static void everySecond(Page page) {
    page.getByLabel("Every").selectOption("1");
  }

  private static void rename(Page page) {
    shownTag(page);
    page.locator("#rename input").fill("Renamed");
    page.locator("#rename button").click();
    assertThat(page.locator("#config-status")).containsText("Saved.");
  }

  private static Locator validatedEntries(Page page) {
    return page.locator("#log .validated", hasText("api/config"));
  }

  private static Page.LocatorOptions hasText(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }

  private static Locator.FilterOptions inText(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  private static String shownTag(Page page) {
    assertThat(page.locator(".node .tag").first()).containsText("\"");
    return page.locator(".node .tag").first().textContent();
  }

  private static long notModified(Visit visit) {
    String node = visit.text(visit.node(0) + "/api/node");
    return NOT_MODIFIED
        .matcher(node)
        .results()
        .map(MatchResult::group)
        .map(found -> group(found, "(\\d+)$"))
        .mapToLong(Long::parseLong)
        .findFirst()
        .orElseThrow();
  }

  private static String group(String text, String pattern) {
    return Pattern.compile(pattern)
        .matcher(text)
        .results()
        .map(found -> found.group(1))
        .findFirst()
        .orElseThrow();
  }
}
