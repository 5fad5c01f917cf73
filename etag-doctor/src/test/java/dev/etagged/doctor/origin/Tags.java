package dev.etagged.doctor.origin;

import dev.etagged.digest.ContentDigest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Makes tags, rightly or wrongly. */
final class Tags {

  private final int node;
  private final Set<Fault> faults;
  private final AtomicInteger renders = new AtomicInteger();

  Tags(int node, Set<Fault> faults) {
    this.node = node;
    this.faults = faults;
  }

  String of(Item.State state, Instant modified, Instant now) {
    String right = state.version() + "-" + digest(state.text()).substring(0, 10);
    return faults.stream()
        .map(fault -> wrong(fault, state, modified, now, right))
        .filter(tag -> !tag.isEmpty())
        .findFirst()
        .orElse(right);
  }

  private String wrong(Fault fault, Item.State state, Instant modified, Instant now, String right) {
    return switch (fault) {
      case PROCESS_TAG -> digest("process " + node + right);
      case NODES_BEHIND_ONE_URI -> digest("process " + renders.incrementAndGet() % 2 + right);
      case FILE_TAG ->
          Long.toHexString(9_000_000 + node)
              + "-"
              + Integer.toHexString(state.text().length())
              + "-"
              + Long.toHexString(modified.getEpochSecond() * 1_000_000);
      case CLOCK_TAG -> "item-" + now.toEpochMilli();
      case HASHED_CLOCK_TAG -> digest("second " + now.getEpochSecond());
      case TAG_OF_EACH_RENDER -> UUID.randomUUID().toString();
      case MAX_BASED_TAG -> "max-12-count-3";
      case TAG_WITHOUT_CHILD -> "root-3";
      default -> "";
    };
  }

  /** Each node has a copy of its own. */
  Instant modified(Item.State state, Instant now) {
    if (faults.contains(Fault.DATE_OF_NOW_ALONE)) {
      return now;
    }
    return faults.contains(Fault.FILE_TAG)
        ? state.modified().plusSeconds(node * 77L)
        : state.modified();
  }

  private static String digest(String text) {
    return ContentDigest.of(text.getBytes(StandardCharsets.UTF_8));
  }
}
