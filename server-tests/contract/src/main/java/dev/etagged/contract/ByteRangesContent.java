package dev.etagged.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parts of a {@code multipart/byteranges}, taken apart octet by octet.
 *
 * @param parts {@code first-last:octets} of each, in their order
 * @param completeLength the length that each of them names
 * @param contentTypes the media type of each
 */
record ByteRangesContent(
    List<String> parts, List<String> completeLength, List<String> contentTypes) {

  private static final Pattern MEDIA_TYPE =
      Pattern.compile("multipart/byteranges; ?boundary=\"?([0-9A-Za-z'()+_,./:=?-]{1,70})\"?");
  private static final Pattern HEAD =
      Pattern.compile(
          "Content-Type: ([^\r\n]+)\r\nContent-Range: bytes ([0-9]+)-([0-9]+)/([0-9]+)\r\n\r\n");

  static ByteRangesContent of(RawResponse response) {
    Matcher mediaType = MEDIA_TYPE.matcher(response.field("Content-Type").orElseThrow());
    if (!mediaType.matches()) {
      throw new AssertionError("no multipart/byteranges: " + response);
    }
    String delimiter = "\r\n--" + mediaType.group(1);
    ByteRangesContent content =
        new ByteRangesContent(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    String rest = response.body();
    while (rest.startsWith(delimiter + "\r\n")) {
      rest = content.add(rest.substring(delimiter.length() + 2));
    }
    if (!rest.equals(delimiter + "--\r\n")) {
      throw new AssertionError("no delimiter where a part ends: " + response);
    }
    return content;
  }

  private String add(String rest) {
    Matcher head = HEAD.matcher(rest);
    if (!head.lookingAt()) {
      throw new AssertionError("no head of a part: " + rest);
    }
    int length = Integer.parseInt(head.group(3)) - Integer.parseInt(head.group(2)) + 1;
    contentTypes.add(head.group(1));
    completeLength.add(head.group(4));
    parts.add(
        head.group(2)
            + "-"
            + head.group(3)
            + ":"
            + rest.substring(head.end(), head.end() + length));
    return rest.substring(head.end() + length);
  }
}
