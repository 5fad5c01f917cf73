package dev.etagged.intermediary;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;

/** Two states of a file, which have no stretch of octets in common. */
final class Versions {
  private final byte[] first;
  private final byte[] second;

  private Versions(byte[] first, byte[] second) {
    this.first = first;
    this.second = second;
  }

  /** What is in a file on the client's side. */
  enum Holding {
    NOTHING,
    PART_OF_FIRST,
    PART_OF_SECOND,
    WHOLE_FIRST,
    WHOLE_SECOND,
    MIXED
  }

  static Versions random(Random random, int length) {
    return new Versions(octets(random, length), octets(random, length));
  }

  /** What the download begins with. */
  byte[] first() {
    return first.clone();
  }

  /** What takes its place. */
  byte[] second() {
    return second.clone();
  }

  private static byte[] octets(Random random, int length) {
    byte[] octets = new byte[length];
    random.nextBytes(octets);
    return octets;
  }

  Holding holding(Path file) throws IOException {
    if (!Files.exists(file) || Files.size(file) == 0) {
      return Holding.NOTHING;
    }
    byte[] held = Files.readAllBytes(file);
    if (isStartOf(first, held)) {
      return held.length == first.length ? Holding.WHOLE_FIRST : Holding.PART_OF_FIRST;
    }
    if (isStartOf(second, held)) {
      return held.length == first.length ? Holding.WHOLE_SECOND : Holding.PART_OF_SECOND;
    }
    return Holding.MIXED;
  }

  private static boolean isStartOf(byte[] whole, byte[] held) {
    return held.length <= whole.length
        && Arrays.equals(whole, 0, held.length, held, 0, held.length);
  }
}
