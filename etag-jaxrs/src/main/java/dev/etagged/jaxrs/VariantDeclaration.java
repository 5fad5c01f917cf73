package dev.etagged.jaxrs;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * By what an annotated method's representations are selected.
 *
 * @param negotiation the choice among media types that {@code @Produces} names, if there is one
 * @param unlabelled the media type whose tag has no label for it: the first of the several that one
 *     method produces, so that a write of the same resource, which knows of no choice, is answered
 *     with the tag that a read of it has; none where other methods of the path may have another
 *     first
 * @param byLanguage whether by {@code Accept-Language}
 * @param byPrincipal whether by who asks
 * @param byValue further request fields, whose values stand for themselves
 * @param vary the names of all the fields
 */
record VariantDeclaration(
    Optional<Negotiation> negotiation,
    Optional<MediaRange> unlabelled,
    boolean byLanguage,
    boolean byPrincipal,
    List<String> byValue,
    List<String> vary) {

  /**
   * The fields by which a caller can say who asks: those of one who has not done so yet as well.
   */
  private static final List<String> CREDENTIALS =
      List.of(HttpHeaders.AUTHORIZATION, HttpHeaders.COOKIE);

  VariantDeclaration {
    byValue = List.copyOf(byValue);
    vary = List.copyOf(vary);
  }

  /** From what is declared, and from the media types among which the runtime chooses. */
  static VariantDeclaration of(List<String> declared, List<String> produces) {
    List<String> fields = new ArrayList<>(declared);
    boolean byPrincipal = fields.remove(Etagged.PRINCIPAL);
    boolean declaredByAccept = names(fields, HttpHeaders.ACCEPT);
    if (produces.stream().distinct().count() > 1 && !declaredByAccept) {
      fields.add(HttpHeaders.ACCEPT);
    }
    Optional<Negotiation> negotiation =
        Optional.of(Negotiation.among(produces))
            .filter(among -> names(fields, HttpHeaders.ACCEPT) && among.isPredictable());
    return new VariantDeclaration(
        negotiation,
        negotiation.filter(among -> !declaredByAccept).map(among -> among.mediaTypes().get(0)),
        names(fields, HttpHeaders.ACCEPT_LANGUAGE),
        byPrincipal,
        fields.stream().filter(name -> !isUnderstood(name, negotiation.isPresent())).toList(),
        Stream.concat(fields.stream(), byPrincipal ? CREDENTIALS.stream() : Stream.empty())
            .toList());
  }

  /**
   * Where something behind Jakarta REST codes: content that it leaves plain is selected as well.
   */
  VariantDeclaration codedBehind() {
    return new VariantDeclaration(
        negotiation,
        unlabelled,
        byLanguage,
        byPrincipal,
        byValue,
        Stream.concat(vary.stream(), Stream.of(HttpHeaders.ACCEPT_ENCODING)).toList());
  }

  /** The coding that was applied is in the tag, the language that was asked for as well. */
  private static boolean isUnderstood(String field, boolean mediaTypeIsPredictable) {
    return field.equalsIgnoreCase(HttpHeaders.ACCEPT_LANGUAGE)
        || field.equalsIgnoreCase(HttpHeaders.ACCEPT_ENCODING)
        || (field.equalsIgnoreCase(HttpHeaders.ACCEPT) && mediaTypeIsPredictable);
  }

  private static boolean names(List<String> fields, String name) {
    return fields.stream().anyMatch(name::equalsIgnoreCase);
  }
}
