package dev.etagged.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class MeasuringOutputStreamTest {

  private final MeasuringOutputStream out = new MeasuringOutputStream();

  @Test
  void countsWhatIsWritten() throws Exception {
    assertThat(out.length()).isZero();

    out.write(300);
    out.write(new byte[5]);
    out.write(new byte[5], 2, 3);
    out.write(new byte[5], 5, 0);

    assertThat(out.length()).isEqualTo(9);
  }

  @Test
  void refusesWhatIsNotThere() {
    assertThatThrownBy(() -> out.write(new byte[5], 3, 3))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThat(out.length()).isZero();
  }
}
