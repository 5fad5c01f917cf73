package dev.etagged.testkit.recording;

import dev.etagged.testkit.explanation.Explanation;
import dev.etagged.testkit.finding.Cause;
import dev.etagged.testkit.finding.Finding;
import dev.etagged.testkit.message.Exchange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/** The patterns of a recording. */
public final class RecordedFindings {

  /** Names of causes which a closer look can replace by another of them. */
  private static final Set<Cause> OF_THE_TAG =
      Set.of(
          Cause.CLOCK_IN_TAG,
          Cause.TAG_OF_EACH_RENDER,
          Cause.TAG_OF_FILE_ATTRIBUTES,
          Cause.TAG_OF_EACH_PROCESS);

  /** What shows in other requests, too, where the condition is not evaluated at all. */
  private static final Map<Cause, Set<Cause>> IMPLIED =
      Map.of(
          Cause.CONDITION_IGNORED,
          Set.of(
              Cause.WEAK_COMPARISON_MISSING,
              Cause.LIST_NOT_READ,
              Cause.STAR_NOT_READ,
              Cause.SUFFIX_NOT_STRIPPED,
              Cause.DATE_OVERRULES_TAG),
          Cause.IF_RANGE_IGNORED,
          Set.of(Cause.WEAK_IF_RANGE));

  private final Recording recording;
  private final OptionalLong pollsPerDay;
  private final Map<String, Finding> found = new LinkedHashMap<>();

  private RecordedFindings(Recording recording, OptionalLong pollsPerDay) {
    this.recording = recording;
    this.pollsPerDay = pollsPerDay;
  }

  /**
   * Looks for patterns.
   *
   * @param recording the exchanges
   * @param explanations their explanations
   * @param pollsPerDay how often a day each resource is asked for; empty to derive it
   * @return the findings, one for each cause and resource
   */
  public static List<Finding> of(
      Recording recording, List<Explanation> explanations, OptionalLong pollsPerDay) {
    RecordedFindings findings = new RecordedFindings(recording, pollsPerDay);
    recording.byPath().forEach(findings::nodes);
    recording.byTarget().forEach(findings::target);
    ChangingUris.findings(recording.exchanges()).forEach(findings::add);
    explanations.stream()
        .flatMap(explanation -> explanation.finding().stream())
        .forEach(findings::add);
    return findings.found.values().stream().filter(findings::isNotImplied).toList();
  }

  private void nodes(List<Exchange> ofPath) {
    for (List<Exchange> same : byRepresentation(ofPath)) {
      new Renders(same).finding().ifPresent(this::add);
    }
  }

  private void target(List<Exchange> exchanges) {
    new Writes(exchanges).finding().ifPresent(this::add);
    codings(exchanges);
    for (List<Exchange> same : byRepresentation(exchanges)) {
      revalidations(same);
      Polls.of(same).findings().forEach(this::add);
    }
  }

  private void codings(List<Exchange> exchanges) {
    List<Exchange> wholes =
        exchanges.stream()
            .filter(exchange -> exchange.request().method().equals("GET"))
            .filter(exchange -> exchange.response().status() == 200)
            .toList();
    for (Exchange coded : wholes.stream().filter(Codings::isCoded).toList()) {
      wholes.stream()
          .filter(exchange -> !Codings.isCoded(exchange))
          .filter(plain -> plain.response().content().sameAs(coded.response().content()))
          .findFirst()
          .ifPresent(plain -> new Codings(plain, coded).findings().forEach(this::add));
    }
  }

  private void revalidations(List<Exchange> same) {
    for (Exchange exchange : same) {
      if (exchange.response().status() == 304) {
        Revalidation.of(exchange, same)
            .ifPresent(revalidation -> revalidation.findings().forEach(this::add));
      }
    }
  }

  /** The client chose the same: what a 304 stands for is known by nothing else. */
  private static List<List<Exchange>> byRepresentation(List<Exchange> exchanges) {
    return List.copyOf(
        exchanges.stream()
            .filter(exchange -> exchange.request().retrieves())
            .collect(
                Collectors.groupingBy(
                    RecordedFindings::selecting, LinkedHashMap::new, Collectors.toList()))
            .values());
  }

  private static List<Optional<String>> selecting(Exchange exchange) {
    List<Optional<String>> selecting = new ArrayList<>();
    for (String name : List.of("Accept", "Accept-Encoding", "Accept-Language", "Authorization")) {
      selecting.add(exchange.request().fields().value(name));
    }
    return selecting;
  }

  private void add(Finding finding) {
    boolean seen =
        OF_THE_TAG.contains(finding.cause())
            && found.values().stream()
                .filter(other -> OF_THE_TAG.contains(other.cause()))
                .anyMatch(other -> samePath(other, finding));
    if (!seen) {
      found.putIfAbsent(
          finding.cause() + " " + finding.resource(), Cost.of(recording, pollsPerDay).add(finding));
    }
  }

  private boolean isNotImplied(Finding finding) {
    return found.values().stream()
        .filter(other -> IMPLIED.getOrDefault(other.cause(), Set.of()).contains(finding.cause()))
        .noneMatch(other -> samePath(other, finding));
  }

  private static boolean samePath(Finding one, Finding other) {
    return one.evidence()
        .get(0)
        .request()
        .pathAndQuery()
        .equals(other.evidence().get(0).request().pathAndQuery());
  }
}
