package dev.etagged.testkit.recording;

import dev.etagged.http.ETag;
import dev.etagged.testkit.finding.Cause;
import dev.etagged.testkit.finding.Finding;
import dev.etagged.testkit.message.Exchange;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Several writes of one target: whether two succeeded that saw the same state. */
public record Writes(List<Exchange> exchanges) {

  /** Keeps the writes which succeeded under a tag. */
  public Writes {
    exchanges =
        exchanges.stream()
            .filter(exchange -> !exchange.request().retrieves())
            .filter(exchange -> exchange.response().isSuccessful())
            .filter(exchange -> exchange.request().fields().has("If-Match"))
            .toList();
  }

  /** The writes that are lost, if there are any. */
  public Optional<Finding> finding() {
    Map<String, Exchange> first = new HashMap<>();
    for (Exchange write : exchanges) {
      String sent = write.request().fields().value("If-Match").orElse("*");
      if (sent.strip().equals("*") || leftTheState(write, sent)) {
        continue;
      }
      Exchange other = first.putIfAbsent(sent, write);
      if (other != null) {
        return Optional.of(
            Finding.of(
                Cause.LOST_UPDATE, "Both writes succeeded under " + sent + ".", other, write));
      }
    }
    return Optional.empty();
  }

  /** A write that changed nothing can be repeated. */
  private static boolean leftTheState(Exchange write, String sent) {
    return write.response().entityTag().map(ETag::toString).filter(sent::equals).isPresent();
  }
}
