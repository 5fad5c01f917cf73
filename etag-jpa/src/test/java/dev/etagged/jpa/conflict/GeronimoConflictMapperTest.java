package dev.etagged.jpa.conflict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.etagged.WriteConflict;
import jakarta.persistence.OptimisticLockException;
import org.apache.geronimo.transaction.manager.FailedCommit;
import org.junit.jupiter.api.Test;

final class GeronimoConflictMapperTest {
  private final GeronimoConflictMapper mapper = new GeronimoConflictMapper(() -> false);

  @Test
  void failedCommitOfAnOvertakenWriteIsAConflict() {
    assertThat(mapper.conflict(new FailedCommit(new OptimisticLockException())))
        .hasValue(WriteConflict.OVERTAKEN);
  }

  @Test
  void failedCommitOfAnotherKindIsNone() {
    assertThat(mapper.conflict(new FailedCommit(new IllegalStateException()))).isEmpty();
  }

  @Test
  void exceptionOfTheApplicationIsNoneWhateverItWasCausedBy() {
    assertThat(mapper.conflict(new IllegalStateException(new OptimisticLockException()))).isEmpty();
  }

  @Test
  void whatNobodyMapsGoesOn() {
    IllegalStateException failure = new IllegalStateException("unmapped");

    assertThatThrownBy(() -> mapper.toResponse(failure)).isSameAs(failure);
  }
}
