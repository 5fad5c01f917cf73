package dev.etagged.example;

import jakarta.json.JsonObject;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The last segment of an article's path: lower-case words of {@code a-z0-9} with hyphens between.
 */
record Slug(String value) {
  static final int MAX_LENGTH = 80;

  private static final Pattern VALID = Pattern.compile("[a-z0-9-]+");
  private static final Pattern COMBINING_MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^a-z0-9]+");

  Slug {
    if (value.length() > MAX_LENGTH
        || !VALID.matcher(value).matches()
        || value.startsWith("-")
        || value.endsWith("-")
        || value.contains("--")) {
      throw Problem.unprocessable(
              "slug (%s) must be words of a-z and 0-9 with hyphens between, at most %s characters"
                  .formatted(Quoted.text(value), MAX_LENGTH))
          .toException();
    }
  }

  /** The {@code slug} that a new article's JSON names, or else the one its title gives. */
  static Slug of(JsonObject article, ArticleContent content) {
    return article.containsKey("slug")
        ? new Slug(JsonMember.requiredText(article, "slug", MAX_LENGTH))
        : ofTitle(content.title());
  }

  static Slug ofTitle(String title) {
    String letters =
        COMBINING_MARKS
            .matcher(Normalizer.normalize(title, Normalizer.Form.NFD))
            .replaceAll("")
            .toLowerCase(Locale.ROOT);
    String words = BETWEEN_WORDS.matcher(letters).replaceAll("-");
    String start = words.substring(0, Math.min(words.length(), MAX_LENGTH));
    return new Slug(start.replaceAll("^-|-$", ""));
  }

  /** A representation may repeat the slug it was read with; it cannot rename the article. */
  void requireNotRenamedBy(JsonObject article) {
    if (article.containsKey("slug")
        && !JsonMember.requiredText(article, "slug", MAX_LENGTH).equals(value)) {
      throw Problem.unprocessable(
              "slug must be %s, or left out: an article keeps its slug".formatted(value))
          .toException();
    }
  }
}
