package dev.etagged.content;

import dev.etagged.digest.ContentDigest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Optional;

/**
 * The content of a request that selects what is sent (RFC 10008 section 2.3), read ahead of the
 * method.
 *
 * @param digest the digest of the content; empty if it is longer than the limit
 * @param stream the whole content, from its first octet, for the method
 */
public record QueryContent(Optional<String> digest, InputStream stream) {

  /**
   * Reads content ahead.
   *
   * @param limit how many octets are held in memory at most
   * @throws IOException if the content cannot be read
   */
  public static QueryContent readAhead(InputStream content, int limit) throws IOException {
    byte[] begin = content.readNBytes(limit + 1);
    InputStream held = new ByteArrayInputStream(begin);
    return begin.length <= limit
        ? new QueryContent(Optional.of(ContentDigest.of(begin)), held)
        : new QueryContent(Optional.empty(), new SequenceInputStream(held, content));
  }
}
