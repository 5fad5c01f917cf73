package dev.etagged.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 9110 section 13.2.1, where the server itself authenticates the callers. */
abstract class LoginTopic extends Topic {
  static final String PASSWORD = "secret-of-the-test";

  private static final List<String> METHODS = List.of("GET", "HEAD", "PUT", "DELETE");
  private static final String EDITOR = basic(Callers.EDITOR, PASSWORD);
  private static final String READER = basic(Callers.READER, PASSWORD);

  /** WildFly locks out a user of whom passwords are guessed. */
  private static final String IMPOSTOR = basic("impostor", "guessed");

  LoginTopic(Supplier<ServerUnderTest> server) {
    super(server);
  }

  /** The constraint refuses before anything of the library runs. */
  @ParameterizedTest
  @ValueSource(strings = {"login-constraint", "login-roles", "login-session-bean"})
  void whoIsUnknownIsToldToLogIn(String path) {
    Refusals.of(path, METHODS, List.of("", IMPOSTOR))
        .forEach(
            refusal -> {
              RawResponse refused = refusal.requireSilence(server());
              assertThat(refused.status()).as("%s", refused).isEqualTo(401);
              assertThat(refused.fields("WWW-Authenticate")).as("%s", refused).isNotEmpty();
              assertThat(deeds(refusal.state()).lookedUp()).isZero();
            });
  }

  /**
   * A server that enforces no roles lets the body refuse: a read waits for it, and a write does not
   * (see {@code docs/authorization.md}).
   */
  @ParameterizedTest
  @CsvSource({"login-constraint, GET HEAD PUT DELETE", "login-roles, GET HEAD"})
  void whoHasNotTheRoleIsRefusedAsWithoutPreconditions(String path, String methods) {
    Refusals.of(path, List.of(methods.split(" ", -1)), List.of(READER))
        .forEach(
            refusal -> {
              RawResponse refused = refusal.requireSilence(server());
              assertThat(refused.status()).as("%s", refused).isEqualTo(403);
            });
  }

  /** Each container refuses in its own way, on some servers by a 500. */
  @Test
  void whoHasNotTheRoleOfASessionBeanIsRefusedAsWithoutPreconditions() {
    Refusals.of("login-session-bean", METHODS, List.of(READER))
        .forEach(refusal -> refusal.requireSilence(server()));
  }

  /** Without a constraint nobody is asked to log in. */
  @Test
  void whomNobodyAskedIsRefusedAsWithoutPreconditions() {
    Refusals.of("loose-session-bean", METHODS, List.of("", READER, IMPOSTOR))
        .forEach(refusal -> refusal.requireSilence(server()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"login-constraint", "login-roles", "login-session-bean"})
  void whoHasTheRoleIsAnsweredWithoutTheMethod(String path) {
    new Admission(path, EDITOR, server()).requireAnswersWithoutTheMethod();
  }

  @ParameterizedTest
  @ValueSource(strings = {"login-constraint", "login-roles", "login-session-bean"})
  void whoHasTheRoleLosesNoUpdate(String path) {
    new Admission(path, EDITOR, server()).requireNoLostUpdate();
  }

  private static String basic(String user, String password) {
    String credentials = user + ":" + password;
    return "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(UTF_8));
  }
}
