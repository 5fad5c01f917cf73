package dev.etagged.content;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CountingOutputStreamTest {

  private final List<String> calls = new ArrayList<>();
  private final ByteArrayOutputStream target =
      new ByteArrayOutputStream() {
        @Override
        public void flush() {
          calls.add("flush");
        }

        @Override
        public void close() {
          calls.add("close");
        }
      };
  private final CountingOutputStream counting = new CountingOutputStream(target);

  @Test
  void whatIsWrittenIsCountedAndPassedOn() throws IOException {
    counting.write('a');
    counting.write("bcd".getBytes(US_ASCII));
    counting.write("xefx".getBytes(US_ASCII), 1, 2);

    assertThat(counting.count()).isEqualTo(6);
    assertThat(target).hasToString("abcdef");
  }

  @Test
  void itIsFlushedOnDemandAlone() throws IOException {
    counting.write('a');
    counting.close();
    assertThat(calls).containsExactly("close");
    counting.flush();
    assertThat(calls).containsExactly("close", "flush");
  }

  @Test
  void theCountIsToldOnceAfterTheTargetIsClosed() throws IOException {
    counting.write('a');
    counting.whenClosed(count -> calls.add("counted " + count));
    counting.write('b');
    counting.close();
    counting.close();

    assertThat(calls).containsExactly("close", "counted 2", "close");
  }
}
