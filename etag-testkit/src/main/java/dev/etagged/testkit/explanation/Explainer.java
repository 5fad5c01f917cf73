package dev.etagged.testkit.explanation;

import dev.etagged.testkit.message.Exchange;
import dev.etagged.testkit.message.Fields;
import java.util.ArrayList;
import java.util.List;

/** Explains the status of each exchange. */
public final class Explainer {

  private static final List<String> FIELDS =
      List.of(
          "If-Match",
          "If-Unmodified-Since",
          "If-None-Match",
          "If-Modified-Since",
          "Range",
          "If-Range",
          "Accept-Encoding",
          "Cache-Control");

  private Explainer() {}

  /**
   * Explains every exchange of a recording.
   *
   * @param recorded the exchanges in their order
   * @return one explanation for each
   */
  public static List<Explanation> explain(List<Exchange> recorded) {
    List<Explanation> explanations = new ArrayList<>();
    for (Exchange exchange : recorded) {
      explanations.add(
          reason(exchange, Known.before(exchange, recorded))
              .explain(exchange, sent(exchange.request().fields())));
    }
    return explanations;
  }

  private static List<String> sent(Fields fields) {
    return FIELDS.stream()
        .filter(fields::has)
        .map(name -> name + ": " + fields.value(name).orElse(""))
        .toList();
  }

  private static Reason reason(Exchange exchange, Known known) {
    int status = exchange.response().status();
    return switch (status) {
      case 304 -> NotModified.reason(exchange, known);
      case 412 -> Failed.reason(exchange, known);
      case 428 -> Failed.required();
      case 206 -> Part.reason(exchange, known);
      case 416 -> Part.unsatisfiable(exchange);
      default -> {
        if (!exchange.response().isSuccessful()) {
          yield Other.reason(status);
        }
        yield exchange.request().retrieves()
            ? Whole.reason(exchange, known)
            : Write.reason(exchange, known);
      }
    };
  }
}
