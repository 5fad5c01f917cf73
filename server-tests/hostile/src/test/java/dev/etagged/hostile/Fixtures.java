package dev.etagged.hostile;

import java.util.List;

/** What the requests are about, there again before each kind of them. */
record Fixtures(Wire wire) {

  private static final String STAR = "*";

  private static final Message FILE =
      Message.of("PUT", Target.API + "/files/hostile.txt")
          .withContent("text/plain", "0123456789abcdef".repeat(4096));

  void create() {
    create(FILE);
    create(Target.FILE_TO_LOSE.plain("PUT"));
    create(Target.ARTICLE_TO_LOSE.plain("PUT"));
  }

  /** Without the comments, so that the article costs what it did. */
  void renew() {
    for (Target target : List.of(Target.FILE_TO_LOSE, Target.ARTICLE_TO_LOSE)) {
      wire.exchange(target.plain("DELETE").withLine("If-Match: " + STAR));
    }
    wire.exchange(
        Message.of("DELETE", Target.API + "/articles/none").withLine("If-Match: " + STAR));
    create();
  }

  private void create(Message put) {
    Reply reply = wire.exchange(put.withLine("If-None-Match: " + STAR));
    if (reply.status() != 201 && reply.status() != 412) {
      throw new IllegalStateException("%s was answered %s".formatted(put, reply));
    }
  }
}
