package dev.etagged.variant;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Which of a method's media types is selected by {@code Accept}: Jakarta REST 3.1 section 3.8, with
 * the precedence of the more specific range that RFC 9110 section 12.5.1 adds.
 *
 * @param produces the media types of {@code @Produces}, in their order
 */
public record Negotiation(List<Produced> produces) {

  /**
   * A media type that the method can send.
   *
   * @param mediaType the type
   * @param weight the server's own preference, {@code qs}, in thousandths
   */
  record Produced(MediaRange mediaType, int weight) {}

  private static final String ANYTHING = "*/*";

  public Negotiation {
    produces = List.copyOf(produces);
  }

  static Negotiation among(List<String> produces) {
    return new Negotiation(
        produces.stream()
            .flatMap(value -> Arrays.stream(value.split(",", -1)))
            .filter(value -> !value.isBlank())
            .map(value -> Preference.of(value, "qs"))
            .map(value -> new Produced(MediaRange.of(value), value.weight()))
            .toList());
  }

  /** Whether it can be told before the method runs: not if {@code @Produces} leaves it open. */
  boolean isPredictable() {
    return !produces.isEmpty() && mediaTypes().stream().allMatch(MediaRange::isConcrete);
  }

  List<MediaRange> mediaTypes() {
    return produces.stream().map(Produced::mediaType).toList();
  }

  /**
   * The media types between which neither the client nor the server has a preference, better than
   * all others, in the order of {@code @Produces}; a runtime may select any of them.
   *
   * @param accept the field's value; empty if it was not sent
   */
  List<MediaRange> best(String accept) {
    List<Preference> preferences = Preference.list(accept.isBlank() ? ANYTHING : accept);
    Comparator<Produced> byWeights =
        Comparator.<Produced>comparingInt(each -> weight(each.mediaType(), preferences))
            .thenComparingInt(Produced::weight);
    Optional<Produced> best =
        produces.stream().filter(each -> weight(each.mediaType(), preferences) > 0).max(byWeights);
    return best.stream()
        .flatMap(top -> produces.stream().filter(each -> byWeights.compare(each, top) == 0))
        .map(Produced::mediaType)
        .toList();
  }

  private static int weight(MediaRange mediaType, List<Preference> preferences) {
    return preferences.stream()
        .filter(preference -> MediaRange.of(preference).includes(mediaType))
        .max(Comparator.comparingInt(preference -> MediaRange.of(preference).specificity()))
        .map(Preference::weight)
        .orElse(0);
  }
}
