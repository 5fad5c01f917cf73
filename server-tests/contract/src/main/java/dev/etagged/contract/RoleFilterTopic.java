package dev.etagged.contract;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.Application;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** RFC 9110 section 13.2.1, where a filter of the runtime's own enforces the roles. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class RoleFilterTopic {
  private static final String PATH = "role-filter";

  private final Start start;
  private final Object filter;
  private @Nullable ServerUnderTest server;

  RoleFilterTopic(Start start, Object filter) {
    this.start = start;
    this.filter = filter;
  }

  @BeforeAll
  void startApplication() throws Exception {
    Application application = new RoleFilterApplication(filter);
    server = start.start(application);
  }

  @AfterAll
  void stopApplication() {
    server().close();
  }

  private ServerUnderTest server() {
    return requireNonNull(server);
  }

  /** Its resource is evaluated before the method, so that the filter must have come earlier. */
  @Test
  void filterRefusesBeforeAnythingIsEvaluated() {
    assertThat(Enforcement.of(PATH, server())).isEqualTo(Enforcement.BEFORE);
    Refusals.of(PATH, List.of("GET", "HEAD", "PUT", "DELETE"))
        .forEach(
            refusal -> {
              refusal.requireSilence(server());
              assertThat(Deeds.on(refusal.state(), server()).lookedUp()).isZero();
            });
  }

  @Test
  void whoHasTheRoleIsAnsweredWithoutTheMethod() {
    new Admission(PATH, server()).requireAnswersWithoutTheMethod();
    new Admission(PATH, server()).requireNoLostUpdate();
    new Admission(PATH, server()).requirePrivacy();
  }
}
