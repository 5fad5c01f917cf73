package dev.etagged.metrics;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** The URI templates that have series of their own: the first that occur. */
final class KnownTemplates {

  /** A backend keeps some twenty series for each. */
  static final int MOST = 100;

  static final String OTHER = "other";

  private volatile Set<String> known = Set.of();

  /** The template, or {@value #OTHER} for one too many and for none. */
  String bounded(Optional<String> template) {
    return template.filter(this::isKnown).orElse(OTHER);
  }

  private boolean isKnown(String template) {
    return known.contains(template) || add(template);
  }

  private synchronized boolean add(String template) {
    if (known.contains(template)) {
      return true;
    }
    if (known.size() == MOST) {
      return false;
    }
    Set<String> more = new HashSet<>(known);
    more.add(template);
    known = Set.copyOf(more);
    return true;
  }
}
