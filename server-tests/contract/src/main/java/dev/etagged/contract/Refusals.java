package dev.etagged.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A request that is refused, and the same with a precondition: nothing may differ.
 *
 * @param plain the request without preconditions
 * @param field the precondition's field
 * @param value its value
 * @param state the state, of which nothing may show
 */
record Refusals(RawRequest plain, String field, String value, State state) {

  private static final List<String> SILENT = List.of("ETag", "Last-Modified", "Server-Timing");

  /** Some servers answer 500 where an EJB container refuses. */
  private static final List<Integer> REFUSED = List.of(401, 403, 500);

  /** By everybody who may not, with each method and precondition, on a state and without one. */
  static Stream<Refusals> of(String path, List<String> methods) {
    return of(path, methods, List.of("", Callers.READER));
  }

  /** By these callers, each as its {@code Authorization} says. */
  static Stream<Refusals> of(String path, List<String> methods, List<String> callers) {
    return callers.stream()
        .flatMap(caller -> methods.stream().flatMap(method -> of(path, method, caller)));
  }

  private static Stream<Refusals> of(String path, String method, String caller) {
    return Stream.of(State.tagged(), State.absent())
        .flatMap(
            state ->
                preconditions(state).entrySet().stream()
                    .map(
                        sent ->
                            new Refusals(
                                plain(path, method, caller, state),
                                sent.getKey().split("#", 2)[0],
                                sent.getValue(),
                                state)));
  }

  private static Map<String, String> preconditions(State state) {
    return Map.of(
        "If-None-Match#1", "*",
        "If-None-Match#2", state.isAbsent() ? "\"other\"" : state.tag(),
        "If-Match#1", "*",
        "If-Match#2", "\"other\"",
        "If-Match#3", state.isAbsent() ? "malformed" : state.tag(),
        "If-Modified-Since", "Thu, 29 Feb 2024 12:00:00 GMT",
        "If-Unmodified-Since", "Mon, 01 Jan 2024 12:00:00 GMT",
        "X-None", "");
  }

  private static RawRequest plain(String path, String method, String caller, State state) {
    RawRequest request = RawRequest.of(method, "/" + path + "/" + state.id());
    RawRequest written =
        List.of("PUT", "QUERY").contains(method) ? request.withText("new") : request;
    return caller.isEmpty() ? written : written.with("Authorization", caller);
  }

  /** Returns the refusal. */
  RawResponse requireSilence(ServerUnderTest server) {
    RawResponse refused = server.exchange(plain);
    RawResponse conditional = server.exchange(plain.with(field, value));
    String message = plain.with(field, value) + "\n" + conditional;
    assertThat(refused.status()).as("%s", refused).isIn(REFUSED);
    assertThat(conditional.status()).as(message).isEqualTo(refused.status());
    assertThat(conditional.body()).as(message).isEqualTo(refused.body());
    SILENT.forEach(name -> assertThat(conditional.fields(name)).as(message).isEmpty());
    SILENT.forEach(name -> assertThat(refused.fields(name)).as(message).isEmpty());
    assertThat(Deeds.on(state, server).performed()).as(message).isZero();
    return conditional;
  }
}
