package dev.etagged.benchmark.jersey;

import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;

/** Bodies of any size, each made once, so that rendering them costs nothing. */
final class Bodies {

  private static final Map<Integer, byte[]> BODIES = new ConcurrentHashMap<>();

  private Bodies() {}

  static byte[] of(int octets) {
    return BODIES.computeIfAbsent(octets, Bodies::make);
  }

  private static byte[] make(int octets) {
    byte[] body = new byte[octets];
    new SplittableRandom(octets).nextBytes(body);
    return body;
  }
}
