package dev.etagged.metrics;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;

/** The lengths of the content that this node sent lately, by their tags. */
final class SentLengths<K> {

  private final Map<K, Long> lengths;

  /** Forgets what was asked for longest ago. */
  SentLengths(int most) {
    this.lengths =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<K, Long> eldest) {
            return size() > most;
          }
        };
  }

  synchronized void put(K key, long octets) {
    lengths.put(key, octets);
  }

  synchronized OptionalLong of(K key) {
    Long octets = lengths.get(key);
    return octets == null ? OptionalLong.empty() : OptionalLong.of(octets);
  }
}
