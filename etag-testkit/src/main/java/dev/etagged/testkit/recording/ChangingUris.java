package dev.etagged.testkit.recording;

import dev.etagged.testkit.finding.Cause;
import dev.etagged.testkit.finding.Finding;
import dev.etagged.testkit.message.Exchange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Polls whose URI has a parameter against caches, so that no copy is ever asked for again. */
final class ChangingUris {

  private static final int SERIES = 3;
  private static final Pattern PARAMETER =
      Pattern.compile("(?<=[?&])(?:_|t|ts|cb|time|timestamp|nocache|rand|random|dc|_dc)=[^&]*&?");

  private final Map<String, List<Exchange>> byResource = new LinkedHashMap<>();

  static List<Finding> findings(List<Exchange> exchanges) {
    ChangingUris uris = new ChangingUris();
    exchanges.forEach(uris::add);
    return uris.byResource.values().stream().flatMap(same -> finding(same).stream()).toList();
  }

  private void add(Exchange exchange) {
    String target = exchange.request().target();
    String resource = PARAMETER.matcher(target).replaceAll("");
    boolean whole =
        exchange.request().method().equals("GET") && exchange.response().status() == 200;
    if (whole && !resource.equals(target)) {
      byResource.computeIfAbsent(resource, name -> new ArrayList<>()).add(exchange);
    }
  }

  private static Optional<Finding> finding(List<Exchange> polls) {
    long uris = polls.stream().map(poll -> poll.request().target()).distinct().count();
    Exchange first = polls.get(0);
    Exchange last = polls.get(polls.size() - 1);
    boolean same =
        first.response().content().sameAs(last.response().content())
            || (first.response().entityTag().isPresent()
                && first.response().entityTag().equals(last.response().entityTag()));
    return uris < SERIES || !same
        ? Optional.empty()
        : Optional.of(
            Finding.of(
                Cause.POLLS_WITHOUT_CONDITION,
                uris + " requests differ by a parameter alone, and got the same content.",
                first,
                last));
  }
}
