package dev.etagged.benchmark.comparison;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Any answer that is not the one which a comparison is about ends its run. */
final class ComparisonIT {

  @ParameterizedTest
  @EnumSource
  void everyAnswerIsTheOneThatIsCompared(Comparison comparison) {
    assertThatCode(() -> comparison.run(Scale.SMOKE)).doesNotThrowAnyException();
  }
}
