package dev.etagged.example;

import jakarta.json.JsonObject;

/** What a client writes of a comment. */
record CommentContent(String author, String text) {
  static final int MAX_AUTHOR_LENGTH = 100;
  static final int MAX_TEXT_LENGTH = 5_000;

  static CommentContent of(JsonObject comment) {
    return new CommentContent(
        JsonMember.requiredText(comment, "author", MAX_AUTHOR_LENGTH),
        JsonMember.requiredText(comment, "text", MAX_TEXT_LENGTH));
  }
}
