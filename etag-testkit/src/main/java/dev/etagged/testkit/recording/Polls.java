package dev.etagged.testkit.recording;

import dev.etagged.testkit.finding.Cause;
import dev.etagged.testkit.finding.Finding;
import dev.etagged.testkit.message.Exchange;
import dev.etagged.testkit.message.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Several retrievals of one target: whether they could have been cheaper.
 *
 * @param wholes what was transferred in full
 * @param asking whether the client asks with what it has
 */
public record Polls(List<Exchange> wholes, Asking asking) {

  /** Whether the client asks with what it has. */
  enum Asking {
    WITH_A_CONDITION,
    WITHOUT
  }

  private static final int SERIES = 3;
  private static final Set<String> SPLITTING =
      Set.of("*", "user-agent", "cookie", "referer", "date");

  static Polls of(List<Exchange> exchanges) {
    boolean conditional =
        exchanges.stream().anyMatch(exchange -> exchange.request().isConditional());
    return new Polls(
        exchanges.stream()
            .filter(exchange -> exchange.request().method().equals("GET"))
            .filter(exchange -> exchange.response().status() == 200)
            .toList(),
        conditional ? Asking.WITH_A_CONDITION : Asking.WITHOUT);
  }

  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    if (wholes.size() < 2) {
      return findings;
    }
    Exchange last = wholes.get(wholes.size() - 1);
    findings.addAll(fields(last));
    if (asking == Asking.WITHOUT) {
      withoutCondition().ifPresent(findings::add);
    }
    oneSecond().ifPresent(findings::add);
    return findings;
  }

  /** What the fields of a 200 say that keeps clients from asking cheaply. */
  public static List<Finding> fields(Exchange exchange) {
    Response response = exchange.response();
    List<Finding> findings = new ArrayList<>();
    if (response.fields().tokens("Cache-Control").contains("no-store")) {
      findings.add(
          Finding.of(
              Cause.NO_STORE,
              "Cache-Control: " + response.fields().value("Cache-Control").orElse(""),
              exchange));
    }
    if (response.fields().has("ETag") && response.entityTag().isEmpty()) {
      findings.add(
          Finding.of(
              Cause.MALFORMED_TAG,
              "ETag: " + response.fields().value("ETag").orElse(""),
              exchange));
    } else if (response.entityTag().isEmpty() && response.lastModified().isEmpty()) {
      findings.add(
          Finding.of(Cause.NO_VALIDATOR, "Neither ETag nor Last-Modified was sent.", exchange));
    }
    Set<String> vary = response.fields().tokens("Vary");
    if (vary.stream().anyMatch(SPLITTING::contains)) {
      findings.add(Finding.of(Cause.VARY_SPLITS, "Vary: " + String.join(", ", vary), exchange));
    }
    return findings;
  }

  private Optional<Finding> withoutCondition() {
    List<Exchange> repeated = new ArrayList<>();
    for (int i = 1; i < wholes.size(); i++) {
      Exchange poll = wholes.get(i);
      Response before = wholes.get(i - 1).response();
      boolean sameTag =
          before.entityTag().isPresent() && before.entityTag().equals(poll.response().entityTag());
      boolean forbidden = before.fields().tokens("Cache-Control").contains("no-store");
      if (sameTag && !forbidden && isWhole(poll)) {
        repeated.add(poll);
      }
    }
    return repeated.size() < SERIES - 1
        ? Optional.empty()
        : Optional.of(
            Finding.of(
                Cause.POLLS_WITHOUT_CONDITION,
                repeated.size() + " requests got the content again under the tag that it had.",
                repeated.get(0),
                repeated.get(repeated.size() - 1)));
  }

  private static boolean isWhole(Exchange poll) {
    return !poll.request().fields().has("Range");
  }

  private Optional<Finding> oneSecond() {
    for (int i = 1; i < wholes.size(); i++) {
      Response one = wholes.get(i - 1).response();
      Response other = wholes.get(i).response();
      boolean dateAlone = one.entityTag().isEmpty() && one.lastModified().isPresent();
      if (dateAlone
          && one.lastModified().equals(other.lastModified())
          && one.content().differsFrom(other.content())) {
        return Optional.of(
            Finding.of(
                Cause.ONE_SECOND_BLIND,
                "The content differs under one Last-Modified.",
                wholes.get(i - 1),
                wholes.get(i)));
      }
    }
    return Optional.empty();
  }
}
