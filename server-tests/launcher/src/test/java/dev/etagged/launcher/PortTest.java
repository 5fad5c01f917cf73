package dev.etagged.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
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
}
