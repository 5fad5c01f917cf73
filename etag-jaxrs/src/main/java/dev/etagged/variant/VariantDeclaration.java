package dev.etagged.variant;

import static dev.etagged.variant.SelectingFields.ACCEPT;
import static dev.etagged.variant.SelectingFields.ACCEPT_ENCODING;
import static dev.etagged.variant.SelectingFields.ACCEPT_LANGUAGE;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What selects among the representations of an annotated method.
 *
 * @param negotiation the choice among media types that {@code @Produces} names, if there is one
 * @param unlabelled the media type whose tag has no label for it: the first of the several that one
 *     method produces, so that a write of the same resource, which knows of no choice, is answered
 *     with the tag that a read of it has; none where other methods of the path may have another
 *     first
 * @param byLanguage whether by {@code Accept-Language}
 * @param byPrincipal whether by the caller
 * @param byValue further request fields, each with its value as it was sent
 * @param vary the names of all the fields
 */
public record VariantDeclaration(
    Optional<Negotiation> negotiation,
    Optional<MediaRange> unlabelled,
    boolean byLanguage,
    boolean byPrincipal,
    List<String> byValue,
    List<String> vary) {

  /** The fields by which a caller identifies itself, also for a caller that did not do so yet. */
  private static final List<String> CREDENTIALS = List.of("Authorization", "Cookie");

  public VariantDeclaration {
    byValue = List.copyOf(byValue);
    vary = List.copyOf(vary);
  }

  /**
   * From the declared fields and from the media types among which the runtime chooses.
   *
   * @param declared the names of request fields
   * @param produces the values of {@code @Produces}; empty if there are none
   */
  public static VariantDeclaration of(List<String> declared, List<String> produces) {
    List<String> fields = new ArrayList<>(declared);
    boolean declaredByAccept = names(fields, ACCEPT);
    Negotiation mediaTypes = Negotiation.among(produces);
    if (mediaTypes.isOfSeveral() && !declaredByAccept) {
      fields.add(ACCEPT);
    }
    Optional<Negotiation> negotiation =
        Optional.of(mediaTypes).filter(among -> names(fields, ACCEPT) && among.isClosed());
    return new VariantDeclaration(
        negotiation,
        negotiation.filter(among -> !declaredByAccept).map(among -> among.mediaTypes().get(0)),
        names(fields, ACCEPT_LANGUAGE),
        false,
        fields.stream().filter(name -> !isUnderstood(name, negotiation.isPresent())).toList(),
        fields);
  }

  /** Whether a request that states no preference is sent a tag without a label. */
  public boolean hasPlainTag() {
    return !isChoice()
        || (unlabelled.isPresent() && !byLanguage && !byPrincipal && byValue.isEmpty());
  }

  /** Whether anything selects, apart from content codings. */
  boolean isChoice() {
    return negotiation.isPresent() || byLanguage || byPrincipal || !byValue.isEmpty();
  }

  /** Whether a tag tells this charset from others. */
  boolean distinguishes(String charset) {
    return names(byValue, ACCEPT)
        || negotiation.stream()
            .flatMap(among -> among.mediaTypes().stream())
            .anyMatch(type -> type.charset().filter(charset::equals).isPresent());
  }

  /** Whether the caller selects, by its name or by a field in which it identifies itself. */
  public boolean isByCaller() {
    return byPrincipal || CREDENTIALS.stream().anyMatch(name -> names(vary, name));
  }

  /** The same, where each caller gets a representation of its own. */
  public VariantDeclaration forEachPrincipal() {
    return new VariantDeclaration(
        negotiation, unlabelled, byLanguage, true, byValue, varyAnd(CREDENTIALS));
  }

  /**
   * The same, where a server codes the content behind Jakarta REST: it selects what it leaves plain
   * by {@code Accept-Encoding} as well.
   */
  public VariantDeclaration codedBehind() {
    return new VariantDeclaration(
        negotiation,
        unlabelled,
        byLanguage,
        byPrincipal,
        byValue,
        varyAnd(List.of(ACCEPT_ENCODING)));
  }

  private List<String> varyAnd(List<String> further) {
    return Stream.concat(vary.stream(), further.stream()).toList();
  }

  /** The coding that was applied is in the tag, and so is the language that was asked for. */
  private static boolean isUnderstood(String field, boolean mediaTypeIsPredictable) {
    return field.equalsIgnoreCase(ACCEPT_LANGUAGE)
        || field.equalsIgnoreCase(ACCEPT_ENCODING)
        || (field.equalsIgnoreCase(ACCEPT) && mediaTypeIsPredictable);
  }

  private static boolean names(List<String> fields, String name) {
    return fields.stream().anyMatch(name::equalsIgnoreCase);
  }
}
