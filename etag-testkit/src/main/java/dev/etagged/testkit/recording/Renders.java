package dev.etagged.testkit.recording;

import dev.etagged.http.ETag;
import dev.etagged.testkit.finding.Cause;
import dev.etagged.testkit.finding.Finding;
import dev.etagged.testkit.message.Exchange;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Several times the whole of one representation, in the order of time: whether tag and content
 * belong together.
 *
 * @param exchanges GET requests that were answered 200
 */
public record Renders(List<Exchange> exchanges) {

  private static final int ENOUGH = 3;

  /** Keeps those that have a strong or weak tag and content. */
  public Renders {
    exchanges =
        exchanges.stream()
            .filter(exchange -> exchange.response().status() == 200)
            .filter(exchange -> exchange.response().entityTag().isPresent())
            .filter(exchange -> exchange.response().content().isKnown())
            .toList();
  }

  /** What is wrong with the tags, if something is. */
  public Optional<Finding> finding() {
    return sameTagOtherContent().or(this::otherTagSameContent).or(this::alternatingContent);
  }

  private Optional<Finding> sameTagOtherContent() {
    for (int i = 0; i < exchanges.size(); i++) {
      for (int j = i + 1; j < exchanges.size(); j++) {
        Exchange one = exchanges.get(i);
        Exchange other = exchanges.get(j);
        if (tag(one).stronglyMatches(tag(other))
            && one.response().content().differsFrom(other.response().content())) {
          boolean collection = one.response().content().isJsonArray();
          return Optional.of(
              Finding.of(
                  collection ? Cause.MAX_BASED_TAG : Cause.TAG_MISSES_CHANGE,
                  "Both responses have the tag " + tag(one) + ", and their content differs.",
                  one,
                  other));
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Finding> otherTagSameContent() {
    Map<String, List<Exchange>> byContent =
        exchanges.stream()
            .collect(
                Collectors.groupingBy(
                    exchange -> exchange.response().content().digest().orElse(""),
                    LinkedHashMap::new,
                    Collectors.toList()));
    return byContent.values().stream().flatMap(same -> ofSameContent(same).stream()).findFirst();
  }

  private static Optional<Finding> ofSameContent(List<Exchange> same) {
    List<Exchange> tagged = firstOfEachTag(same);
    if (tagged.size() < 2) {
      return Optional.empty();
    }
    boolean nodesDiffer = differByNode(same);
    if (!nodesDiffer && tagged.stream().allMatch(TagShape::hasClock)) {
      return finding(Cause.CLOCK_IN_TAG, tagged);
    }
    boolean recurs = returns(same.stream().map(exchange -> tag(exchange).toString()).toList()) > 0;
    if (!nodesDiffer && !recurs) {
      return tagged.size() < ENOUGH ? Optional.empty() : ofOneNode(same, tagged);
    }
    return finding(
        tagged.stream().allMatch(TagShape::ofFileAttributes)
            ? Cause.TAG_OF_FILE_ATTRIBUTES
            : Cause.TAG_OF_EACH_PROCESS,
        tagged);
  }

  /** A tag which stays for a while and never returns changes with the time. */
  private static Optional<Finding> ofOneNode(List<Exchange> same, List<Exchange> tagged) {
    return finding(
        tagged.size() < same.size() ? Cause.CLOCK_IN_TAG : Cause.TAG_OF_EACH_RENDER, tagged);
  }

  private static Optional<Finding> finding(Cause cause, List<Exchange> tagged) {
    String tags =
        tagged.stream()
            .limit(ENOUGH)
            .map(exchange -> tag(exchange).toString())
            .collect(Collectors.joining(", "));
    return Optional.of(
        Finding.of(
            cause,
            "The same content came with the tags " + tags + ".",
            tagged.stream().limit(ENOUGH).toArray(Exchange[]::new)));
  }

  /** Each tag is of one node, and the nodes are known. */
  private static boolean differByNode(List<Exchange> same) {
    Map<String, Set<String>> tags = new LinkedHashMap<>();
    for (Exchange exchange : same) {
      if (exchange.node().isEmpty()) {
        return false;
      }
      tags.computeIfAbsent(exchange.node().get(), node -> new HashSet<>())
          .add(tag(exchange).toString());
    }
    return tags.size() > 1 && tags.values().stream().allMatch(ofNode -> ofNode.size() == 1);
  }

  private Optional<Finding> alternatingContent() {
    List<String> states =
        exchanges.stream()
            .map(exchange -> tag(exchange) + exchange.response().content().digest().orElse(""))
            .toList();
    // A state that is set back once is no sign of another node.
    if (returns(states) < 2) {
      return Optional.empty();
    }
    Exchange first = exchanges.get(0);
    Exchange other =
        exchanges.stream()
            .filter(
                exchange -> exchange.response().content().differsFrom(first.response().content()))
            .findFirst()
            .orElse(first);
    return Optional.of(
        Finding.of(
            Cause.STALE_NODE,
            "The content goes back and forth between " + tag(first) + " and " + tag(other) + ".",
            first,
            other));
  }

  /** How often something comes again after something else. */
  private static int returns(List<String> values) {
    Set<String> left = new HashSet<>();
    int returns = 0;
    for (int i = 1; i < values.size(); i++) {
      if (!values.get(i).equals(values.get(i - 1))) {
        left.add(values.get(i - 1));
        returns += left.contains(values.get(i)) ? 1 : 0;
      }
    }
    return returns;
  }

  private static List<Exchange> firstOfEachTag(List<Exchange> same) {
    Set<String> seen = new HashSet<>();
    List<Exchange> first = new ArrayList<>();
    for (Exchange exchange : same) {
      if (seen.add(tag(exchange).toString())) {
        first.add(exchange);
      }
    }
    return first;
  }

  private static ETag tag(Exchange exchange) {
    return exchange.response().entityTag().orElseThrow();
  }
}
