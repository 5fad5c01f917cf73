package dev.etagged.intermediary;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;

/**
 * The states of a file, no two of which have a stretch of octets in common.
 *
 * @param first the state that the download begins with
 * @param second the state that takes its place
 */
record Versions(byte[] first, byte[] second) {
  private static final int SIZE = 8 << 20;

  /** What is in a file on the client's side. */
  enum Holding {
    NOTHING,
    PART_OF_FIRST,
    PART_OF_SECOND,
    WHOLE_FIRST,
    WHOLE_SECOND,
    MIXED
  }

  static Versions random(Random random) {
    return new Versions(octets(random), octets(random));
  }

  private static byte[] octets(Random random) {
    byte[] octets = new byte[SIZE];
    random.nextBytes(octets);
    return octets;
  }

  Holding holding(Path file) throws IOException {
    if (!Files.exists(file) || Files.size(file) == 0) {
      return Holding.NOTHING;
    }
    byte[] held = Files.readAllBytes(file);
    if (isStartOf(first, held)) {
      return held.length == SIZE ? Holding.WHOLE_FIRST : Holding.PART_OF_FIRST;
    }
    if (isStartOf(second, held)) {
      return held.length == SIZE ? Holding.WHOLE_SECOND : Holding.PART_OF_SECOND;
    }
    return Holding.MIXED;
  }

  private static boolean isStartOf(byte[] whole, byte[] held) {
    return held.length <= whole.length
        && Arrays.equals(whole, 0, held.length, held, 0, held.length);
  }
}
