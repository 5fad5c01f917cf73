package dev.etagged.doctor.origin;

import static dev.etagged.doctor.origin.Fault.*;

import dev.etagged.http.ETag;
import dev.etagged.http.HttpDate;
import dev.etagged.testkit.message.Content;
import dev.etagged.testkit.message.Fields;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Single ranges, rightly or wrongly.
 *
 * @param faults what is wrong
 */
record Ranges(Set<Fault> faults) {

  private static final Pattern ONE = Pattern.compile("bytes=([0-9]+)-([0-9]*)");

  Outgoing answer(Incoming request, ETag tag, Instant modified, Fields fields, byte[] content) {
    Matcher range = ONE.matcher(request.fields().value("Range").orElse(""));
    if (!range.matches() || !request.method().equals("GET") || !holds(request, tag, modified)) {
      return new Outgoing(200, fields, Content.of(content));
    }
    int first = Integer.parseInt(range.group(1));
    if (first >= content.length) {
      return Outgoing.of(416, fields.and(Fields.of("Content-Range", "bytes */" + content.length)));
    }
    int last =
        range.group(2).isEmpty()
            ? content.length - 1
            : Math.min(content.length - 1, Integer.parseInt(range.group(2)));
    int named = faults.contains(WRONG_CONTENT_RANGE) ? last + 1 : last;
    return new Outgoing(
        206,
        fields.and(
            Fields.of("Content-Range", "bytes " + first + "-" + named + "/" + content.length)),
        Content.of(Arrays.copyOfRange(content, first, last + 1)));
  }

  private boolean holds(Incoming request, ETag tag, Instant modified) {
    Optional<String> ifRange = request.fields().value("If-Range");
    if (ifRange.isEmpty() || faults.contains(IF_RANGE_IGNORED)) {
      return true;
    }
    if (!ifRange.get().contains("\"")) {
      return ifRange.get().equals(HttpDate.format(modified));
    }
    ETag sent = ETag.parse(ifRange.get());
    return faults.contains(WEAK_IF_RANGE) ? sent.weaklyMatches(tag) : sent.stronglyMatches(tag);
  }
}
