package dev.etagged.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etagged.http.ETag;
import dev.etagged.http.HttpDate;
import dev.etagged.http.PreconditionRow;
import dev.etagged.http.PreconditionTable;
import dev.etagged.http.Validators;
import dev.etagged.http.Verdict;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** RFC 9110 sections 13.1 and 13.2: every row of the table. */
abstract class PreconditionTableTopic extends Topic {

  /** Grizzly sends a space in its place, whatever the runtime says. */
  private static final Pattern OBS_TEXT = Pattern.compile("[^\\x00-\\x7F]");

  private static final Set<String> RETRIEVING = Set.of("GET", "HEAD", "QUERY");

  PreconditionTableTopic(Supplier<ServerUnderTest> server) {
    super(server);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.etagged.http.PreconditionTable#rows")
  void annotationDecides(PreconditionRow row) {
    require(
        row,
        "/filtered",
        answer -> {
          requireRight(row, answer, "/filtered");
          assertThat(deeds(answer.state()).lookedUp()).isLessThanOrEqualTo(1);
          if (row.outcome() != Verdict.PROCEED) {
            requireValidators(row.validators(), answer.response());
          }
        });
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.etagged.http.PreconditionTable#rows")
  void resourcesOwnEvaluationAgrees(PreconditionRow row) {
    require(row, "/agreeing", answer -> requireRight(row, answer, "/agreeing"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.etagged.http.PreconditionTable#rows")
  void evaluationAfterTheMethodDecidesTheSame(PreconditionRow row) {
    require(row, "/after", answer -> requireDecidedAfter(row, answer, "/after"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("retrievals")
  void validatorsThatTheMethodPutsOnItsResponseDecide(PreconditionRow row) {
    require(row, "/on-response", answer -> requireDecidedAfter(row, answer, "/on-response"));
  }

  /** RFC 10008 section 2.6: as for a GET of the equivalent resource. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("queries")
  void queryIsDecidedLikeAGet(PreconditionRow row) {
    require(row, "/on-response", answer -> requireDecidedAfter(row, answer, "/on-response"));
  }

  static Stream<PreconditionRow> queries() {
    return retrievals()
        .filter(row -> row.method().equals("GET"))
        .map(
            row ->
                new PreconditionRow(
                    row.line(),
                    row.clause(),
                    "QUERY",
                    row.fields(),
                    row.validators(),
                    row.outcome()));
  }

  static Stream<PreconditionRow> retrievals() {
    return PreconditionTable.rows().stream()
        .filter(row -> RETRIEVING.contains(row.method()))
        .filter(PreconditionTableTopic::isToldByTheResponse);
  }

  /** Without a tag, the content would tell one. */
  private static boolean isToldByTheResponse(PreconditionRow row) {
    return !(row.validators() instanceof Validators.Known known) || known.entityTag().isPresent();
  }

  private void require(PreconditionRow row, String path, Consumer<Answer> demands) {
    Answer answer = Answer.to(row, server(), path);
    if (!isRefusedByTheServer(row, answer)) {
      demands.accept(answer);
    }
  }

  /** Some servers refuse such octets in any field, before Jakarta REST sees the request. */
  private boolean isRefusedByTheServer(PreconditionRow row, Answer answer) {
    return answer.response().status() == 400
        && answer.performed() == 0
        && OBS_TEXT.matcher(row.fields().toString()).find()
        && send(RawRequest.get("/deeds/" + answer.state().id()).with("X-Octets", "\u00e9")).status()
            == 400;
  }

  private void requireDecidedAfter(PreconditionRow row, Answer answer, String path) {
    if (row.outcome() == Verdict.PROCEED || !RETRIEVING.contains(row.method())) {
      requireRight(row, answer, path);
    } else {
      assertThat(answer.response().status()).isEqualTo(status(row.outcome()));
    }
    if (row.outcome() != Verdict.PROCEED) {
      requireValidators(row.validators(), answer.response());
    }
  }

  private void requireRight(PreconditionRow row, Answer answer, String path) {
    assertThat(answer.isRight(row, () -> Answer.withoutPreconditions(row, server(), path)))
        .as("%s, performed %d times: %s", row.outcome(), answer.performed(), answer.response())
        .isTrue();
  }

  private static int status(Verdict outcome) {
    return outcome == Verdict.NOT_MODIFIED ? 304 : 412;
  }

  private static void requireValidators(Validators current, RawResponse response) {
    if (current instanceof Validators.Known known) {
      Optional<String> tag = known.entityTag().map(ETag::toString);
      if (!tag.map(OBS_TEXT.asPredicate()::test).orElse(false)) {
        assertThat(response.fields("ETag")).isEqualTo(tag.stream().toList());
      }
      assertThat(response.fields("Last-Modified"))
          .isEqualTo(
              known.lastModified().filter(Instant.now()::isAfter).map(HttpDate::format).stream()
                  .toList());
    } else {
      assertThat(response.fields("ETag")).isEmpty();
      assertThat(response.fields("Last-Modified")).isEmpty();
    }
  }
}
