package dev.etagged.contract;

import dev.etagged.http.PreconditionRow;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What a server did with a row of the precondition table.
 *
 * @param response its response
 * @param performed how often the method was performed
 * @param state the state of the resource
 */
record Answer(RawResponse response, int performed, State state) {

  private static final Set<String> WITH_CONTENT = Set.of("PUT", "POST", "PATCH", "QUERY");

  /** Sends the row's request to a resource in the row's state, below the given path. */
  static Answer to(PreconditionRow row, ServerUnderTest server, String path) {
    return to(row, row.fields(), server, path);
  }

  /** Sends the row's request without its preconditions. */
  static Answer withoutPreconditions(PreconditionRow row, ServerUnderTest server, String path) {
    return to(row, Map.of(), server, path);
  }

  private static Answer to(
      PreconditionRow row, Map<String, List<String>> fields, ServerUnderTest server, String path) {
    State state = State.of(row.validators());
    RawRequest request = RawRequest.of(row.method(), path + "/" + state.id()).with(fields);
    RawResponse response =
        server.exchange(WITH_CONTENT.contains(row.method()) ? request.withText("new") : request);
    return new Answer(response, Deeds.on(state, server).performed(), state);
  }

  /**
   * Whether it is what the row demands.
   *
   * @param unconditional the answer without preconditions: to proceed is to answer like that
   */
  boolean isRight(PreconditionRow row, Supplier<Answer> unconditional) {
    return switch (row.outcome()) {
      case PROCEED -> isPerformed() || isLike(unconditional.get());
      case NOT_MODIFIED -> performed == 0 && response.status() == 304;
      case PRECONDITION_FAILED -> performed == 0 && response.status() == 412;
      case UNDECIDED -> throw new IllegalArgumentException(row.toString());
    };
  }

  private boolean isPerformed() {
    return performed == 1 && response.status() < 500;
  }

  /** Some servers don't let every method through to the runtime. */
  private boolean isLike(Answer other) {
    return performed == other.performed && response.status() == other.response.status();
  }
}
