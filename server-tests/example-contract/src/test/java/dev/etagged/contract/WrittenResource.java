package dev.etagged.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A resource that one client leads from state to state, which are counted from 1. After a failure
 * it has either the last state that was acknowledged or the one that was attempted, as a whole.
 */
abstract class WrittenResource {
  private final String path;
  private final List<RawResponse> refusals = new CopyOnWriteArrayList<>();
  private int acknowledged;
  private int attempted;
  private Optional<String> tag = Optional.empty();

  WrittenResource(String path) {
    this.path = path;
  }

  /** As many of each kind, none of which has a state yet; their names begin with this one. */
  static List<WrittenResource> ofEveryKind(String name, int count, ExampleClient node) {
    return IntStream.range(0, count)
        .mapToObj(number -> name + "-" + number)
        .flatMap(
            each ->
                Stream.of(
                    new WrittenArticle(each),
                    WrittenComments.on(each + "-comments", node),
                    new WrittenFile(each + ".txt")))
        .toList();
  }

  /**
   * Sends a write.
   *
   * @param condition a field line: the state before is the current one
   */
  abstract RawResponse write(ExampleClient node, int state, String condition);

  /** The state that the node shows; fails if it is not the whole of one. */
  abstract int stateOn(ExampleClient node);

  final String path() {
    return path;
  }

  /** Writes the next state; returns whether that was acknowledged. */
  final boolean advance(ExampleClient node) {
    attempted = acknowledged + 1;
    String condition = tag.map(current -> "If-Match: " + current).orElse("If-None-Match: *");
    RawResponse answer = write(node, attempted, condition);
    if (answer.status() >= 300) {
      refusals.add(answer);
      return false;
    }
    acknowledged = attempted;
    tag = answer.field("ETag");
    return true;
  }

  /** What was answered instead of being done. */
  final List<RawResponse> refusals() {
    return List.copyOf(refusals);
  }

  /** An acknowledged state has the tag with which it was acknowledged. */
  final void assertIntactOn(ExampleClient node) {
    int state = stateOn(node);
    assertThat(state).as(path).isBetween(acknowledged, attempted);
    if (state == acknowledged) {
      tag.ifPresent(known -> assertThat(node.tag(path)).as(path).isEqualTo(known));
    }
  }
}
