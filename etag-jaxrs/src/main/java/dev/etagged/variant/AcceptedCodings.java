package dev.etagged.variant;

import java.util.Comparator;
import java.util.List;
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
  private static final int FULL = 1000;

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
   * apply, or none. Only the coder knows which of several codings it applies, and how it reads
   * weights and an asterisk. In these cases everything that the client accepts distinguishes it.
   */
  List<String> unseen(List<String> codings) {
    List<String> acceptable = among(codings);
    return acceptable.isEmpty() || (acceptable.size() == 1 && isListOfNames())
        ? acceptable
        : List.of(text());
  }

  private boolean isListOfNames() {
    return preferences.stream()
        .allMatch(
            each ->
                each.weight() == FULL
                    && !each.value().equals(ANY)
                    && !each.value().equals(IDENTITY));
  }

  private String text() {
    return preferences.stream()
        .map(each -> each.value() + ";" + each.weight())
        .collect(Collectors.joining(","));
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
