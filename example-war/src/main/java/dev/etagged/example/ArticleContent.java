package dev.etagged.example;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.List;

/** What a client writes of an article. */
record ArticleContent(String title, String body, List<String> tags) {
  static final int MAX_TITLE_LENGTH = 200;
  static final int MAX_BODY_LENGTH = 50_000;
  static final int MAX_TAGS = 20;
  static final int MAX_TAG_LENGTH = 40;
  static final int MAX_TAGS_LENGTH = MAX_TAGS * (MAX_TAG_LENGTH + 1);

  ArticleContent {
    tags = List.copyOf(tags);
  }

  /** Missing tags mean none; members that only the server writes are ignored. */
  static ArticleContent of(JsonObject article) {
    return new ArticleContent(
        JsonMember.requiredText(article, "title", MAX_TITLE_LENGTH),
        JsonMember.requiredText(article, "body", MAX_BODY_LENGTH),
        JsonMember.words(article, "tags", MAX_TAGS, MAX_TAG_LENGTH));
  }

  /** A tag by which articles are looked for, in a query. */
  static String requireTag(String tag) {
    if (tag.length() > MAX_TAG_LENGTH || tag.contains(",")) {
      throw Problem.badRequest(
              "tag (%s) must be one tag of at most %s characters"
                  .formatted(Quoted.text(tag), MAX_TAG_LENGTH))
          .toException();
    }
    return tag;
  }

  /** The target of a merge patch: the members that can be written, and the slug that names it. */
  static JsonObject writableMembers(Article article) {
    JsonArrayBuilder tags = Json.createArrayBuilder(article.getTags());
    return Json.createObjectBuilder()
        .add("slug", article.getSlug())
        .add("title", article.getTitle())
        .add("body", article.getBody())
        .add("tags", tags)
        .build();
  }
}
