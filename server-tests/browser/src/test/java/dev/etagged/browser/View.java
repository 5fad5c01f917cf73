package dev.etagged.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;

/** A part of the page that can be opened by its address, and what shows that it is complete. */
enum View {
  DASHBOARDS("#dashboards", "#config-panels li"),
  ARTICLES("#articles", "#article-list li"),
  ARTICLE("#articles/the-lost-update", "#article-list a[aria-current]"),
  FILES("#files", "#file-list-status, #file-list li"),
  CURL("#curl", "pre");

  private final String path;
  private final String complete;

  View(String path, String complete) {
    this.path = path;
    this.complete = complete;
  }

  String path() {
    return path;
  }

  void await(Page page) {
    assertThat(page.locator("[data-view]:visible").locator(complete).first()).isVisible();
    assertThat(page.locator("#log .validated").first()).isVisible();
  }
}
