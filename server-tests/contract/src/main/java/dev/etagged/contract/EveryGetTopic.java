package dev.etagged.contract;

import static java.util.function.Predicate.not;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.etagged.contract.Replacement.Outcome;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * RFC 9110 section 15.4.5 on each path that the application answers GET on: a 304 says what the 200
 * says that it replaces.
 */
abstract class EveryGetTopic extends Topic {
  private static final List<String> ACCEPTED =
      List.of("*/*", "text/markdown, */*;q=0.1", "application/json;q=0.2, text/*, */*;q=0.1");

  private static final Set<String> WITHOUT_200 =
      Set.of(
          "/conflict/failing/{failure}/{id}",
          "/content/failing",
          "/content/nothing",
          "/decorated/{id}/denied",
          "/error-page/state/{id}",
          "/framing/bare-nothing",
          "/framing/nothing",
          "/range-cases/{id}/missing",
          "/range-cases/{id}/nothing",
          "/range-cases/{id}/own",
          "/source/forgetful/{id}",
          "/source/throwing/{id}");

  private static final Set<String> WITHOUT_VALIDATOR =
      Set.of(
          "/created/unannotated/{id}",
          "/deeds/{id}",
          "/files/bare/{form}",
          "/files/open",
          "/framing/bare/{form}/{size}",
          "/on-method/unannotated/{id}",
          "/parts/{id}/of-digest",
          "/ranges-unannotated",
          "/ranges-unannotated/path",
          "/tracked/old-and-untagged/{id}",
          "/transaction-end/{id}");

  /** Servers that enforce roles know nobody who has one. */
  private static final Set<String> OF_ROLES =
      Set.of(
          "/constrained/{id}",
          "/decorated/{id}",
          "/decorated/{id}/open",
          "/eager-roles/{id}",
          "/eager-session-bean/{id}",
          "/role-on-class/{id}",
          "/role-on-interface/{id}",
          "/role-on-method/{id}",
          "/session-bean/{id}",
          "/unenforced-roles/{id}");

  /** Each 200 says something else than the one before, or has older content than the state. */
  private static final Set<String> CHANGING =
      Set.of("/faithful/{id}/changing", "/notes/{id}", "/tracked/old/{id}");

  EveryGetTopic(Supplier<ServerUnderTest> server) {
    super(server);
  }

  static Stream<String> paths() {
    return GetPaths.of(new ContractApplication().getClasses()).stream()
        .filter(not(CHANGING::contains))
        .filter(path -> !path.startsWith("/events"));
  }

  private static Set<Outcome> expected(String path) {
    if (path.startsWith("/parts/{id}/of-") && !PartTopic.areKnown()) {
      return EnumSet.of(Outcome.OTHER);
    }
    if (WITHOUT_VALIDATOR.contains(path)) {
      return EnumSet.of(Outcome.WITHOUT_VALIDATOR);
    }
    if (OF_ROLES.contains(path)) {
      return EnumSet.of(Outcome.REPLACED, Outcome.OTHER);
    }
    return EnumSet.of(WITHOUT_200.contains(path) ? Outcome.OTHER : Outcome.REPLACED);
  }

  @ParameterizedTest
  @MethodSource("paths")
  void notModifiedSaysWhatThe200Says(String path) {
    for (String target : ContractTargets.of(path)) {
      for (String accepted : ACCEPTED) {
        RawRequest get =
            RawRequest.get(target).with("Accept", accepted).with("Authorization", Callers.EDITOR);
        assertThat(new Replacement(this::send).of(get)).as(get.toString()).isIn(expected(path));
      }
    }
  }

  /** The check itself can fail. */
  @Test
  void fieldOnThe304AloneIsSeen() {
    RawRequest get = RawRequest.get("/fields/" + State.tagged().id());
    assertThatThrownBy(() -> new Replacement(request -> withVary(send(request), 304)).of(get))
        .isInstanceOf(AssertionError.class);
    assertThatThrownBy(() -> new Replacement(request -> withVary(send(request), 200)).of(get))
        .isInstanceOf(AssertionError.class);
  }

  private static RawResponse withVary(RawResponse response, int status) {
    return response.status() == status
        ? new RawResponse(
            response.statusLine(),
            Stream.concat(response.fieldLines().stream(), Stream.of("Vary: X-Added")).toList(),
            response.body(),
            response.wireSize())
        : response;
  }
}
