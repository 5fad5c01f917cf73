package dev.etagged.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PortTest {

  @Test
  void takenPortIsRefusedWithTheWayOut() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThatExceptionOfType(ServerStartException.class)
          .isThrownBy(() -> Port.free(taken.getLocalPort()))
          .withMessage(
              "Port %d of 127.0.0.1 is in use; -Dhttp.port=9090 takes another, -Dhttp.port=0 any"
                  + " that is free",
              taken.getLocalPort());
    }
  }

  @Test
  void zeroFindsOneThatIsFree() throws IOException {
    assertThat(Port.free(0)).isPositive();
  }

  @Test
  void severalAreAllDifferent() throws IOException {
    assertThat(Port.anyFree(20)).hasSize(20).doesNotHaveDuplicates();
  }

  @Test
  void consecutiveOnesFollowEachOther() throws IOException {
    List<Integer> ports = Port.consecutive(0, 3);

    assertThat(ports).containsExactly(ports.get(0), ports.get(0) + 1, ports.get(0) + 2);
  }

  @Test
  void oneTakenAmongTheConsecutiveIsRefused() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThatExceptionOfType(ServerStartException.class)
          .isThrownBy(() -> Port.consecutive(taken.getLocalPort() - 1, 3));
    }
  }
}
