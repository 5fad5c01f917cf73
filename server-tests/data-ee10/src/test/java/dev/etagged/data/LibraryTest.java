package dev.etagged.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.etagged.MissedChange;
import dev.etagged.MissedChange.Cause;
import dev.etagged.PlannedMethod;
import dev.etagged.data.Library.Answer;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A node that verifies its 304s finds a tag that misses a change, and a cache that is behind. */
final class LibraryTest {

  private static final AtomicInteger DATABASES = new AtomicInteger();

  private final String database = "library" + DATABASES.incrementAndGet();
  private final Library node = new Library(database);

  @BeforeEach
  void store() {
    node.write(
        entityManager -> {
          Author author = Author.of(1, "Ann");
          entityManager.persist(author);
          entityManager.persist(Novel.of(1, "Waves", author));
        });
  }

  @AfterEach
  void close() {
    node.close();
  }

  @Test
  void anAssociationThatIsRenderedAndNotIncludedIsFound() {
    Answer first = node.get("novels/blind/1", "");
    assertThat(first.content()).isEqualTo("Waves by Ann");
    assertThat(node.get("novels/blind/1", first.tag()).status()).isEqualTo(304);
    assertThat(node.missed()).isEmpty();

    node.write(entityManager -> entityManager.find(Author.class, 1L).name = "Anna");
    assertThat(node.get("novels/blind/1", first.tag()).status()).isEqualTo(304);
    assertThat(node.missed())
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.cause()).isEqualTo(Cause.STATE);
              assertThat(change.tag().toString()).isEqualTo(first.tag());
              assertThat(change.resourceMethod()).endsWith("NovelResource.blind");
            });
  }

  @Test
  void anIncludedAssociationIsNoNews() {
    Answer first = node.get("novels/seeing/1", "");
    node.write(entityManager -> entityManager.find(Author.class, 1L).name = "Anna");
    Answer second = node.get("novels/seeing/1", first.tag());
    assertThat(second.content()).isEqualTo("Waves by Anna");
    assertThat(node.get("novels/seeing/1", second.tag()).status()).isEqualTo(304);
    assertThat(node.missed()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "blind, 1, '', false",
    "seeing, 1, '', false",
    "whole, 1, '', true",
    "included, 1, '', false",
    "put, 1, EtagListener, false",
  })
  void theReportSaysWhatAMethodCostsAndMisses(
      String name, int statements, String guard, boolean misses) {
    node.get("novels/blind/1", "");
    PlannedMethod planned = node.planned(name);
    assertThat(planned.statements()).hasValue(statements);
    assertThat(planned.guard()).isEqualTo(guard);
    assertThat(
            planned.warnings().stream()
                .anyMatch(warning -> warning.contains("includes = \"author\"")))
        .isEqualTo(misses);
    assertThat(planned.warnings()).anyMatch(warning -> warning.contains("second-level cache"));
  }

  /** A client brings the tag of one node to another one, whose cache is behind. */
  @ParameterizedTest
  @ValueSource(strings = {"novels/blind/1", "novels/seeing/1"})
  void aCacheThatIsBehindIsFound(String path) {
    node.get(path, "");
    try (Library other = new Library(database)) {
      other.write(entityManager -> entityManager.find(Novel.class, 1L).title = "The Waves");
      Answer newest = other.get(path, "");
      assertThat(newest.content()).isEqualTo("The Waves by Ann");

      Answer behind = node.get(path, newest.tag());
      assertThat(behind.content()).isEqualTo("Waves by Ann");
      assertThat(behind.tag()).isNotEqualTo(newest.tag());
      assertThat(node.missed())
          .extracting(MissedChange::cause, change -> change.tag().toString())
          .containsExactly(tuple(Cause.CACHE, newest.tag()));
      assertThat(other.missed()).isEmpty();
    }
  }
}
