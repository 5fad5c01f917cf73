package dev.etagged.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What a thread keeps of a request ends with the request, or with what the thread does for it. */
abstract class ThreadTopic extends Topic {

  private static final String NO_WRITE = "0/0";
  private static final int REQUESTS = 64;
  private static final int PROBES = 2000;

  ThreadTopic(Supplier<ServerUnderTest> server) {
    super(server);
  }

  @Test
  void writeIsUnderWayInItsMethod() {
    assertThat(send(put("/tracked/here/")).body()).isEqualTo("1/1");
  }

  /** As with a client that does not wait, and with a method that forgets its client. */
  @Test
  void threadThatLeftARequestWithoutAnAnswerDoesNotPerformIt() throws IOException {
    for (int i = 0; i < REQUESTS; i++) {
      try (RawConnection connection = server().connect()) {
        connection.send(put("/tracked/never/"));
      }
    }
    assertThat(writesOfAThreadThatHasSome()).startsWith("0/");
  }

  /** A server uses the threads in an order of its own. */
  private String writesOfAThreadThatHasSome() {
    for (int i = 0; i < PROBES; i++) {
      String writes = send(RawRequest.get("/" + WritesOfThread.Probe.PATH)).body();
      if (!writes.equals(NO_WRITE)) {
        return writes;
      }
    }
    throw new AssertionError("none of the threads that left a request came back");
  }

  private static RawRequest put(String path) {
    State state = State.tagged();
    return RawRequest.of("PUT", path + state.id()).with("If-Match", state.tag()).withText("new");
  }
}
