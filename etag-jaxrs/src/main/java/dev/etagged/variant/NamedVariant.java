package dev.etagged.variant;

import dev.etagged.http.ETag;
import dev.etagged.http.Preconditions;
import dev.etagged.http.TagCondition;
import dev.etagged.http.Validators;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A variant that a request's preconditions name.
 *
 * @param variant the variant
 * @param weight how much its content coding is wanted
 */
record NamedVariant(VariantLabel variant, int weight) {

  /** The one that is wanted most, among those that may be selected, plain or in a coding. */
  static Optional<VariantLabel> among(
      List<VariantLabel> selectable,
      AcceptedCodings codings,
      Preconditions preconditions,
      Validators state) {
    List<ETag> named = tags(preconditions);
    return named.isEmpty()
        ? Optional.empty()
        : selectable.stream()
            .flatMap(plain -> inCodings(plain, codings))
            .filter(each -> isNamed(each.variant().apply(state), named))
            .max(Comparator.comparingInt(NamedVariant::weight))
            .map(NamedVariant::variant);
  }

  private static Stream<NamedVariant> inCodings(VariantLabel plain, AcceptedCodings codings) {
    return Stream.concat(
        Stream.of(new NamedVariant(plain, codings.weightOfIdentity())),
        codings.among(LabelPart.CODINGS).stream()
            .map(coding -> new NamedVariant(plain.in(coding), codings.weight(coding))));
  }

  private static boolean isNamed(Validators current, List<ETag> named) {
    return current
        .entityTag()
        .filter(tag -> named.stream().anyMatch(tag::weaklyMatches))
        .isPresent();
  }

  private static List<ETag> tags(Preconditions preconditions) {
    return Stream.of(preconditions.ifMatch(), preconditions.ifNoneMatch())
        .flatMap(Optional::stream)
        .filter(TagCondition.Listed.class::isInstance)
        .flatMap(condition -> ((TagCondition.Listed) condition).tags().stream())
        .toList();
  }
}
