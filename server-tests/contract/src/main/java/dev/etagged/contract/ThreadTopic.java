package dev.etagged.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a thread keeps of a request ends with the request, or with what the thread does for it. */
abstract class ThreadTopic extends Topic {

  private static final int REQUESTS = 64;
  private static final int PROBES = 2000;

  ThreadTopic(Supplier<ServerUnderTest> server) {
    super(server);
  }

  /** How a client and a method part without an answer. */
  enum Parting {
    /** The method forgets its client, which does not wait either. */
    NEVER {
      @Override
      void of(RawConnection connection) throws IOException {
        connection.send(put("/tracked/never/"));
      }
    },
    /** The client goes away in the middle of the content that it announced. */
    BROKEN_OFF {
      @Override
      void of(RawConnection connection) throws IOException {
        connection.send(upload().with("Content-Length", "1000000"));
        connection.sendContent("x".repeat(20_000));
      }
    },
    IN_A_CHUNK {
      @Override
      void of(RawConnection connection) throws IOException {
        connection.send(upload().with("Transfer-Encoding", "chunked"));
        connection.sendContent("4000\r\n" + "x".repeat(0x3000));
      }
    },
    /** The same, and the server is told at once. */
    RESET {
      @Override
      void of(RawConnection connection) throws IOException {
        connection.send(upload().with("Content-Length", "1000000"));
        connection.sendContent("x".repeat(20_000));
        connection.closeByReset();
      }
    };

    abstract void of(RawConnection connection) throws IOException;

    RawRequest upload() {
      return put("/tracked/upload/" + name() + "/");
    }

    String reported() {
      return this == NEVER ? "never" : name();
    }
  }

  @Test
  void writeIsUnderWayInItsMethod() {
    assertThat(send(put("/tracked/here/")).body()).matches("([1-9]\\d*)/\\1");
  }

  @ParameterizedTest
  @EnumSource
  void threadThatLeftARequestDoesNotPerformIt(Parting parting) throws IOException {
    part(parting);
    RawRequest unmatched = RawRequest.get("/" + WritesOfThread.Probe.PATH);

    assertThat(ofAThreadThatParted(parting, () -> unmatched)).startsWith("0/");
  }

  @ParameterizedTest
  @EnumSource
  void threadThatLeftARequestPerformsTheNextOne(Parting parting) throws IOException {
    part(parting);

    assertThat(ofAThreadThatParted(parting, () -> put("/tracked/next/")))
        .matches("([1-9]\\d*)/\\1 .*");
  }

  /** The client goes away once its request has begun. */
  private void part(Parting parting) throws IOException {
    for (int i = 0; i < REQUESTS; i++) {
      int before = begun(parting);
      try (RawConnection connection = server().connect()) {
        parting.of(connection);
        awaitMoreThan(before, parting);
      }
    }
  }

  private void awaitMoreThan(int before, Parting parting) {
    for (int i = 0; i < PROBES; i++) {
      if (begun(parting) > before) {
        return;
      }
    }
    throw new AssertionError("the request does not begin");
  }

  private int begun(Parting parting) {
    String target = "/" + WritesOfThread.Probe.PATH + "?begun=" + parting.reported();
    return Integer.parseInt(send(RawRequest.get(target)).body());
  }

  /** A server uses the threads in an order of its own. */
  private String ofAThreadThatParted(Parting parting, Supplier<RawRequest> request) {
    for (int i = 0; i < PROBES; i++) {
      String report = send(request.get()).body();
      if (report.contains(parting.reported())) {
        return report;
      }
    }
    throw new AssertionError("none of the threads that left a request came back");
  }

  private static RawRequest put(String path) {
    State state = State.tagged();
    return RawRequest.of("PUT", path + state.id()).with("If-Match", state.tag());
  }
}
