package dev.etagged.contract;

import static org.assertj.core.api.Assertions.assertThat;

/** A file that says in each of its lines which state it is, long enough to have several parts. */
final class WrittenFile extends WrittenResource {
  private static final int LINES = 20_000;

  WrittenFile(String name) {
    super("/api/files/" + name);
  }

  @Override
  RawResponse write(ExampleClient node, int state, String condition) {
    return node.sendContent("PUT", path(), "text/plain", content(state), condition);
  }

  @Override
  int stateOn(ExampleClient node) {
    RawResponse answer = node.send("GET", path());
    if (answer.status() == 404) {
      return 0;
    }
    int state = Integer.parseInt(answer.body().lines().findFirst().orElseThrow());
    assertThat(answer.body()).isEqualTo(content(state));
    return state;
  }

  private static String content(int state) {
    return "%09d\n".formatted(state).repeat(LINES);
  }
}
