package dev.etagged.content;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.etagged.RangedContent;
import dev.etagged.range.ByteRange;
import dev.etagged.range.MultipartByteRanges;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Comparator;
import java.util.List;

/**
 * What is sent in place of the whole: some octets of the content, with others around them.
 *
 * @param parts the parts, in the order in which they are sent
 * @param end what follows the last one, in UTF-8
 */
public record Excerpt(List<Part> parts, String end) {

  private static final String NOTHING = "";

  /**
   * A range of octets.
   *
   * @param head what is sent before them, in UTF-8
   * @param range the octets
   */
  public record Part(String head, ByteRange range) {}

  public static Excerpt of(ByteRange range) {
    return new Excerpt(List.of(new Part(NOTHING, range)), NOTHING);
  }

  public static Excerpt of(MultipartByteRanges frame, List<ByteRange> ranges) {
    return new Excerpt(
        ranges.stream().map(range -> new Part(frame.head(range), range)).toList(), frame.end());
  }

  /** Nothing of the content. */
  public static Excerpt without(String replacement) {
    return new Excerpt(List.of(), replacement);
  }

  /** The same in the order of the representation. */
  public Excerpt ascending() {
    return new Excerpt(
        parts.stream()
            .sorted(Comparator.comparingLong((Part part) -> part.range().first()))
            .toList(),
        end);
  }

  /** How many octets are sent. */
  public long length() {
    return parts.stream().mapToLong(part -> octets(part.head()) + part.range().length()).sum()
        + octets(end);
  }

  private static long octets(String text) {
    return text.getBytes(UTF_8).length;
  }

  void write(RangedContent content, OutputStream out) throws IOException {
    for (Part part : parts) {
      out.write(part.head().getBytes(UTF_8));
      OpenContent.writePart(content, out, part.range().first(), part.range().length());
    }
    out.write(end.getBytes(UTF_8));
  }
}
