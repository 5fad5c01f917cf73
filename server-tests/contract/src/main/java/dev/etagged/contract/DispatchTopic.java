package dev.etagged.contract;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.Application;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests that are performed on the thread of the test, and one inside the other. */
abstract class DispatchTopic {

  private static final String AROUND = "tracked/around/" + State.absent().id() + "/";

  private final Start start;
  private final String id = State.tagged().id();

  DispatchTopic(Start start) {
    this.start = start;
  }

  /** Starts an application without a connector. */
  interface Start {
    InProcess start(Application application) throws Exception;
  }

  @BeforeEach
  void dispatch() throws Exception {
    TrackedResource.DISPATCHER.set(start.start(new ContractApplication()));
    TrackedResource.REPORTS.clear();
    WritesOfThread.forget();
  }

  @Test
  void writeIsUnderWayInItsMethodAlone() throws Exception {
    perform("PUT", "tracked/here/" + id);

    assertThat(TrackedResource.REPORTS).containsExactly("1/1");
    assertThat(WritesOfThread.underWay()).isEqualTo("0/0");
  }

  /** Neither in a transaction of the thread's own nor in another request. */
  @Test
  void writeThatIsNeverAnsweredIsUnderWayNoLonger() throws Exception {
    perform("PUT", "tracked/never/" + id);
    assertThat(WritesOfThread.underWay()).isEqualTo("0/1");
    perform("GET", "tracked/here/" + id);
    perform("PUT", "tracked/here/" + id);

    assertThat(TrackedResource.REPORTS).containsExactly("0/1", "2/2");
    assertThat(WritesOfThread.underWay()).isEqualTo("0/1");
  }

  @ParameterizedTest(name = "{0} {1} inside")
  @CsvSource({
    "GET, tracked/here/, 0/1",
    "PUT, tracked/here/, 2/2",
    "GET, nowhere/, ''",
    "PUT, tracked/around/s0-YWJzZW50/PUT/tracked/here/, 2/2 3/3 2/2"
  })
  void outerWriteIsUnderWayAroundAnInnerRequest(String method, String path, String inside)
      throws Exception {
    perform("PUT", AROUND + method + "/" + path + id);

    String reports = "1/1 " + inside + (inside.isEmpty() ? "" : " ") + "1/1";
    assertThat(String.join(" ", TrackedResource.REPORTS)).isEqualTo(reports);
  }

  @Test
  void outerWriteIsUnderWayAfterAnInnerOneThatIsNeverAnswered() throws Exception {
    perform("PUT", AROUND + "PUT/tracked/never/" + id);

    assertThat(TrackedResource.REPORTS).containsExactly("1/1", "1/2");
  }

  private static void perform(String method, String path) throws Exception {
    requireNonNull(TrackedResource.DISPATCHER.get()).perform(method, path);
  }
}
