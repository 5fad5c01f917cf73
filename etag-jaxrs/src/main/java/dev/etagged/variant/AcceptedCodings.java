package dev.etagged.variant;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The content codings that a client accepts (RFC 9110 section 12.5.3). A client that sends no
 * {@code Accept-Encoding} would accept any by the RFC; it is taken to accept none, as servers do.
 *
 * @param preferences the elements of the field
 */
public record AcceptedCodings(List<Preference> preferences) {

  private static final String IDENTITY = "identity";
  private static final String ANY = "*";

  public AcceptedCodings {
    preferences = List.copyOf(preferences);
  }

  /** How much a coding is wanted, in thousandths; 0 if it is not acceptable. */
  int weight(String coding) {
    String name = LabelPart.codingName(coding);
    return preferences.stream()
        .filter(each -> LabelPart.codingName(each.value()).equals(name))
        .findFirst()
        .or(() -> preferences.stream().filter(each -> each.value().equals(ANY)).findFirst())
        .map(Preference::weight)
        .orElse(0);
  }

  /** Whether the client accepts any coding, or may. */
  boolean isAny() {
    return preferences.stream()
        .anyMatch(each -> each.weight() > 0 && !each.value().equals(IDENTITY));
  }

  /**
   * What distinguishes content that a server codes behind Jakarta REST: the one coding that it can
   * apply, or none. Only the coder knows which of several codings it applies, how it reads weights
   * and an asterisk, and what it makes of a field that is malformed or says a thing twice. In these
   * cases everything that the client accepts distinguishes it.
   *
   * @param codings the ones that the server may apply
   */
  Optional<String> unseen(List<String> codings) {
    List<String> acceptable = among(codings);
    if (codings.isEmpty() || (acceptable.isEmpty() && isClear())) {
      return Optional.empty();
    }
    return Optional.of(
        acceptable.size() == 1 && isClear() && isListOfNames() ? acceptable.get(0) : text());
  }

  private boolean isClear() {
    return preferences.stream()
            .allMatch(each -> each.parameters().isEmpty() && QuotedText.isToken(each.value()))
        && preferences.stream().map(Preference::value).distinct().count() == preferences.size();
  }

  private boolean isListOfNames() {
    return preferences.stream()
        .allMatch(
            each ->
                each.weight() == Weight.FULL
                    && !each.value().equals(ANY)
                    && !each.value().equals(IDENTITY)
                    && LabelPart.codingName(each.value()).equals(each.value()));
  }

  private String text() {
    return preferences.stream().map(AcceptedCodings::text).collect(Collectors.joining(","));
  }

  private static String text(Preference each) {
    return each.value() + new TreeMap<>(each.parameters()) + ';' + each.weight();
  }

  /** The acceptable ones of the given codings, the most wanted first. */
  List<String> among(List<String> codings) {
    return preferences.isEmpty()
        ? List.of()
        : codings.stream()
            .filter(coding -> weight(coding) > 0)
            .sorted(Comparator.comparingInt(this::weight).reversed())
            .toList();
  }
}
