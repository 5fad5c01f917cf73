package dev.etagged.benchmark.load;

/**
 * An answer as it came over the wire.
 *
 * @param status its status code
 * @param tag its entity tag, or empty text
 * @param octets how many it took on the wire, head and body
 */
public record Answer(int status, String tag, long octets) {}
