package dev.etagged;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Stored content of which any part can be read without the rest: a large object of a database, or
 * an object of a store that takes ranges itself. A method returns it, and it is served whole, by
 * range (RFC 9110 section 14) and for HEAD. Memory holds only the piece that is being copied.
 *
 * <pre>{@code
 * @GET @Path("{name}") @Etagged(StoredFile.class)
 * public Response get(@PathParam("name") String name) {
 *   StoredFile file = files.named(name);
 *   RangedContent content =
 *       RangedContent.of(file.size(), (out, first, count) -> chunks.copy(name, first, count, out));
 *   return Response.ok(content, file.mediaType()).build();
 * }
 * }</pre>
 *
 * <p>It is used by one thread at a time, while the response is written: after the method returned,
 * and so outside of its transaction.
 *
 * @since 0.1.0
 */
public interface RangedContent {

  /**
   * How many octets it has.
   *
   * @return a number that does not change while the response is written; 0 for none
   */
  long length();

  /**
   * Writes a part of it. May be called for several parts, in any order.
   *
   * @param out where to; not to be closed
   * @param first the position of the first octet, from 0
   * @param count how many octets to write, exactly: the response has announced them already
   * @throws IOException if it cannot be read or written; the connection is then broken off
   */
  void transferTo(OutputStream out, long first, long count) throws IOException;

  /**
   * Writes a part of some content.
   *
   * @since 0.1.0
   */
  @FunctionalInterface
  interface Transfer {

    /**
     * Writes the part.
     *
     * @param out where to; not to be closed
     * @param first the position of the first octet, from 0
     * @param count how many octets to write, exactly
     * @throws IOException if it cannot be read or written
     */
    void transferTo(OutputStream out, long first, long count) throws IOException;
  }

  /**
   * Content that a function writes.
   *
   * @param length how many octets it has
   * @param transfer writes a part of it
   * @return the content
   * @throws IllegalArgumentException if the length is negative
   */
  static RangedContent of(long length, Transfer transfer) {
    if (length < 0) {
      throw new IllegalArgumentException("length (" + length + ") must not be negative");
    }
    requireNonNull(transfer, "transfer");
    return new RangedContent() {
      @Override
      public long length() {
        return length;
      }

      @Override
      public void transferTo(OutputStream out, long first, long count) throws IOException {
        transfer.transferTo(out, first, count);
      }
    };
  }
}
