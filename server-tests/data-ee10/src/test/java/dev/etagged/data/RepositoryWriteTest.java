package dev.etagged.data;

import static dev.etagged.data.Guarding.GUARDED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.etagged.data.Application.Answer;
import dev.etagged.data.MissingBookResource.Finder;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One write at a time through repositories that Hibernate's annotation processor generates. */
@TestInstance(Lifecycle.PER_CLASS)
final class RepositoryWriteTest {

  private final Application application = new Application(Map.of());

  @AfterEach
  void reset() {
    application.beforeTransaction(() -> {});
    application.takeUnguarded();
  }

  @AfterAll
  void close() {
    application.close();
  }

  @ParameterizedTest
  @EnumSource
  void aLoneWriterWithTheTagWrites(Way way) {
    long id = application.store();
    String before = application.get(id).tag();

    Answer answer = application.put(way, GUARDED, id, before, "written");
    Answer stored = application.get(id);

    if (Expected.isRefused(way)) {
      assertThat(answer.status()).isEqualTo(412);
      assertThat(stored.content()).isEqualTo("stored");
    } else if (Expected.isDeletion(way)) {
      assertThat(answer.status()).isEqualTo(204);
      assertThat(stored.status()).isEqualTo(404);
    } else {
      assertThat(answer).isEqualTo(stored);
      assertThat(answer.content()).isEqualTo("written");
      assertThat(answer.tag().equals(before)).isEqualTo(Expected.UNVERSIONED.contains(way));
    }
  }

  @ParameterizedTest
  @EnumSource
  void aWriteIsReportedExactlyWhereNoGuardSawIt(Way way) {
    long id = application.store();
    application.put(way, GUARDED, id, application.get(id).tag(), "written");

    assertThat(application.takeUnguarded()).hasSize(Expected.UNSEEN.contains(way) ? 1 : 0);
  }

  @ParameterizedTest
  @EnumSource
  void aWriteThatWasOvertakenIsRefused(Way way) {
    long id = application.store();
    String before = application.get(id).tag();
    application.beforeTransaction(() -> application.overtake(id));

    Answer answer = application.put(way, GUARDED, id, before, "written");
    Answer stored = application.get(id);

    if (Expected.isGuarded(way) || way == Way.DELETE_BY_ID_AFTER_COMPARISON) {
      assertThat(answer.status()).isEqualTo(412);
      assertThat(answer.tag()).isEqualTo(stored.tag());
      assertThat(stored.content()).isEqualTo("overtaken");
    } else {
      assertThat(answer.status()).isIn(200, 204);
      assertThat(stored.content()).isNotEqualTo("overtaken");
    }
  }

  /** RFC 9110 section 13.1.1: If-Match is false where nothing is there. */
  @ParameterizedTest
  @EnumSource
  void aWriteThatDoesNotFindWhatAnotherRemovedIsRefused(Finder finder) {
    long id = application.store();
    Map<String, String> fields = Map.of("If-Match", application.get(id).tag(), "Title", "written");
    application.beforeTransaction(() -> application.remove(id));

    assertThat(application.putTaken(finder, id, fields).status()).isEqualTo(412);
  }

  /** Without a precondition nothing was lost: the failure is the application's. */
  @ParameterizedTest
  @EnumSource
  void aWriteThatFindsNothingFailsAsItWould(Finder finder) {
    long id = Application.newId();

    assertThat(application.putTaken(finder, id, Map.of("Title", "written")).status())
        .isEqualTo(500);
  }

  @Test
  void aCreationThatWasOvertakenIsRefused() {
    long id = Application.newId();
    application.beforeTransaction(
        () -> {
          application.beforeTransaction(() -> {});
          assertThat(application.create(id, "first").status()).isEqualTo(201);
        });

    assertThat(application.create(id, "second").status()).isEqualTo(412);
    assertThat(application.get(id).content()).isEqualTo("first");
  }
}
