package dev.etagged.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.StringReader;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class UnsentEntityTest {

  private final AtomicInteger closed = new AtomicInteger();

  private final class Stream extends ByteArrayInputStream {
    Stream() {
      super(new byte[0]);
    }

    @Override
    public void close() {
      closed.incrementAndGet();
    }
  }

  private final class Text extends StringReader {
    Text() {
      super("");
    }

    @Override
    public void close() {
      closed.incrementAndGet();
    }
  }

  @Test
  void whatAWriterWouldCloseIsClosed() {
    UnsentEntity.close(new Stream());
    UnsentEntity.close(new Text());

    assertThat(closed).hasValue(2);
  }

  @Test
  void allElseIsTheApplications() {
    Closeable own = closed::incrementAndGet;

    UnsentEntity.close(own);
    UnsentEntity.close("text");
    UnsentEntity.close(null);

    assertThat(closed).hasValue(0);
  }

  @Test
  void whatCannotBeClosedIsNoFailure() {
    assertThatCode(
            () ->
                UnsentEntity.close(
                    new ByteArrayInputStream(new byte[0]) {
                      @Override
                      public void close() throws IOException {
                        throw new IOException("gone");
                      }
                    }))
        .doesNotThrowAnyException();
  }
}
