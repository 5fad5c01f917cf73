package dev.etagged.data;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.Version;

/** What the documentation says of each way to write. */
final class Expected {

  /** No instance is shown to anybody, and no version compared. */
  static final Set<Way> UNSEEN =
      EnumSet.of(
          Way.DELETE_BY_ID,
          Way.DELETE_BY_ID_AFTER_COMPARISON,
          Way.DELETE_BY_CONDITION,
          Way.QUERY_DELETION);

  /** The version stays, and the tag with it. */
  static final Set<Way> UNVERSIONED = EnumSet.of(Way.QUERY_UPDATE);

  private static final Set<Way> SAVES =
      EnumSet.of(Way.BASIC_SAVE, Way.BASIC_SAVE_ALL, Way.ANNOTATED_SAVE, Way.SAVE_UNASKED);

  private Expected() {}

  static Stream<Way> guarded() {
    return Stream.of(Way.values()).filter(Expected::isGuarded);
  }

  static Stream<Way> unguarded() {
    return Stream.of(Way.values()).filter(way -> !isGuarded(way));
  }

  static boolean isGuarded(Way way) {
    return !UNSEEN.contains(way) && !UNVERSIONED.contains(way);
  }

  /** Whether even a lone writer gets a 412, with advice in the log. */
  static boolean isRefused(Way way) {
    return way == Way.UPDATE_UNASKED || (SAVES.contains(way) && comparesNothingInUpsert());
  }

  static boolean isDeletion(Way way) {
    return way.name().contains("DELET");
  }

  private static boolean comparesNothingInUpsert() {
    return Version.getVersionString().startsWith("6.");
  }
}
