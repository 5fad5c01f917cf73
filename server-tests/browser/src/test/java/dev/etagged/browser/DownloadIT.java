package dev.etagged.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Files: uploaded once, downloaded in parts that belong together. */
@ExtendWith(ExampleInChromium.class)
final class DownloadIT {
  private static final int LENGTH = 3 * 1024 * 1024;
  private static final String SLOWLY = "262144";
  private static final String AT_ONCE = "Infinity";

  @Test
  void interruptedDownloadGoesOnWhereItStopped(Visit visit) throws IOException {
    byte[] content = content(1);
    Page page = uploaded(visit, "resumed.bin", content);

    interrupt(page);
    page.locator("#download select").selectOption(AT_ONCE);
    press(page, "Resume");

    assertThat(page.locator("#download-status")).hasText("Complete: 3,145,728 B.");
    assertThat(page.locator("#download-steps li").nth(0)).hasText("200 from the beginning");
    assertThat(page.locator("#download-steps li").nth(1)).containsText("206 goes on after ");
    assertThat(page.locator("#log .exchange", new Page.LocatorOptions().setHasText("206")).first())
        .containsText(Pattern.compile("If-Range: \".+\".*Content-Range: bytes [1-9]"));
    assertThat(page.locator("#download-digest")).hasText(sha256(content));
    Download saved = page.waitForDownload(() -> page.locator("#download-save").click());
    assertThat(saved.suggestedFilename()).isEqualTo("resumed.bin");
    assertThat(Files.readAllBytes(saved.path())).isEqualTo(content);
  }

  @Test
  void downloadOfAFileThatChangedMeanwhileStartsOver(Visit visit) {
    byte[] later = content(3);
    Page page = uploaded(visit, "changed.bin", content(2));

    interrupt(page);
    page.locator("#replace [name=file]").setInputFiles(payload("other.bin", later));
    press(page, "Replace");
    assertThat(page.locator("#file-status")).containsText("Replaced.");
    page.locator("#download select").selectOption(AT_ONCE);
    press(page, "Resume");

    assertThat(page.locator("#download-digest")).hasText(sha256(later));
    assertThat(page.locator("#download-steps li").nth(1))
        .containsText("200 the file has changed; ");
  }

  @Test
  void nameThatIsTakenIsNotOverwritten(Visit visit) {
    Page first = uploaded(visit, "taken.bin", content(4));
    String tag = first.locator("#file-tag").textContent();
    Page second = visit.open("#files");

    upload(second, "taken.bin", content(5));

    assertThat(second.locator("#upload-status")).containsText("already, and it was not touched");
    first.reload();
    assertThat(first.locator("#file-tag")).hasText(tag);
  }

  @Test
  void fileThatChangedSinceItWasLookedAtIsNotDeleted(Visit visit) {
    Page mine = uploaded(visit, "looked-at.bin", content(6));
    Page theirs = visit.open("#files/looked-at.bin");
    theirs.locator("#replace [name=file]").setInputFiles(payload("other.bin", content(7)));
    press(theirs, "Replace");
    assertThat(theirs.locator("#file-status")).containsText("Replaced.");

    press(mine, "Delete");
    assertThat(mine.locator("#file-status")).containsText("Refused (412)");
    press(mine, "Delete");

    assertThat(mine.locator("#file-status")).hasText("Deleted.");
    assertThat(mine.locator("#file-list")).not().containsText("looked-at.bin");
  }

  @Test
  void fileToTryWithIsMadeInTheBrowser(Visit visit) {
    Page page = visit.open("#files");

    page.locator("#make-file").click();
    page.locator("#upload .primary").click();

    assertThat(page.locator("#file-title")).hasText("random.bin");
    assertThat(page.locator("#file-list")).containsText("8 MiB");
  }

  private static Page uploaded(Visit visit, String name, byte[] content) {
    Page page = visit.open("#files");
    upload(page, name, content);
    assertThat(page.locator("#file-title")).hasText(name);
    assertThat(page.locator("#file-tag")).containsText("\"");
    return page;
  }

  private static void upload(Page page, String name, byte[] content) {
    page.locator("#upload [name=file]").setInputFiles(payload(name, content));
    page.locator("#upload .primary").click();
  }

  private static void interrupt(Page page) {
    page.locator("#download select").selectOption(SLOWLY);
    press(page, "Start");
    assertThat(page.locator("#download-progress")).hasAttribute("max", String.valueOf(LENGTH));
    page.waitForCondition(() -> progress(page) > 0);
    page.locator("#interrupt-download").click();
    assertThat(page.locator("#download-status")).containsText("Interrupted after ");
    assertThat(progress(page)).isStrictlyBetween(0.0, (double) LENGTH);
  }

  private static double progress(Page page) {
    return ((Number) page.locator("#download-progress").evaluate("progress => progress.value"))
        .doubleValue();
  }

  private static FilePayload payload(String name, byte[] content) {
    return new FilePayload(name, "application/octet-stream", content);
  }

  private static byte[] content(int seed) {
    byte[] content = new byte[LENGTH];
    new Random(seed).nextBytes(content);
    return content;
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  private static void press(Page page, String name) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
        .click();
  }
}
