package dev.etagged.variant;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a request selects among the representations of a state, as far as it is known.
 *
 * @param mediaTypes the ones that may be selected, in the order of {@code @Produces}; empty if
 *     there is no choice
 * @param unlabelled the one whose label is left out, if there is one
 * @param language the label of the language, if that selects
 * @param values the label of all else that selects
 * @param mayBeCoded whether a content coding may still be applied that the response will show
 * @param applied the content coding that is applied, or what distinguishes those that a server may
 *     apply behind Jakarta REST
 */
public record SelectedVariant(
    List<MediaRange> mediaTypes,
    Optional<MediaRange> unlabelled,
    Optional<String> language,
    Optional<String> values,
    boolean mayBeCoded,
    Optional<String> applied) {

  /** The label of values that no label can name. */
  private static final Optional<String> BEYOND_NAMING = Optional.of("");

  private static final SelectedVariant ONLY =
      new SelectedVariant(
          List.of(), Optional.empty(), Optional.empty(), Optional.empty(), false, Optional.empty());

  public SelectedVariant {
    mediaTypes = List.copyOf(mediaTypes);
  }

  /** Whether the server may code the content after Jakarta REST has written it. */
  public boolean mayBeCodedBehind() {
    return applied.isPresent();
  }

  /** A write changes the state, whatever represents it. */
  public static SelectedVariant ofWrite() {
    return ONLY;
  }

  /**
   * By the fields of a request and its caller.
   *
   * @param serverCodings the content codings that a server may apply behind Jakarta REST
   */
  public static SelectedVariant by(
      SelectingFields fields, VariantDeclaration declaration, List<String> serverCodings) {
    String acceptEncoding = fields.value(SelectingFields.ACCEPT_ENCODING);
    if (acceptEncoding.isEmpty()
        && !declaration.isChoice()
        && fields.content().isEmpty()
        && !fields.asksForCharset(declaration)) {
      return ONLY;
    }
    AcceptedCodings accepted = new AcceptedCodings(Preference.list(acceptEncoding));
    return new SelectedVariant(
        declaration.negotiation().map(Negotiation::mediaTypes).orElse(List.of()),
        declaration.unlabelled(),
        declaration.byLanguage()
            ? Optional.of(LabelPart.ofLanguages(fields.languages()))
            : Optional.empty(),
        fields.isBeyondNaming(declaration) ? BEYOND_NAMING : fields.values(declaration),
        accepted.isAny(),
        accepted.unseen(serverCodings));
  }

  /** Whether there is one left. */
  public boolean isCertain() {
    return mediaTypes.size() <= 1 && !mayBeCoded;
  }

  /** How it is named; of several media types that are left, the first stands in. */
  public VariantLabel label() {
    if (isOnly()) {
      return VariantLabel.NONE;
    }
    if (values.equals(BEYOND_NAMING)) {
      return VariantLabel.BEYOND_NAMING;
    }
    Optional<String> mediaType = mediaTypes.stream().findFirst().flatMap(this::label);
    return VariantLabel.of(
        Stream.of(mediaType, language, values, applied.map(LabelPart::ofCoding))
            .flatMap(Optional::stream)
            .toList());
  }

  /** What is left of it by the fields that a response has so far: it may be coded later. */
  public SelectedVariant narrowedTo(Representation sent) {
    return isOnly() && !mayBeCoded && sent.coding().isEmpty() ? this : narrowed(sent);
  }

  private SelectedVariant narrowed(Representation sent) {
    return new SelectedVariant(
        sent.mediaType()
            .filter(known -> !mediaTypes.isEmpty())
            .map(this::declared)
            .map(List::of)
            .orElse(mediaTypes),
        unlabelled,
        language,
        values,
        mayBeCoded && sent.coding().isEmpty(),
        sent.coding().or(() -> applied));
  }

  /** What is left of it by the fields with which a response is sent. */
  public SelectedVariant sentAs(Representation sent) {
    SelectedVariant narrowed = narrowedTo(sent);
    if (narrowed.isCertain()) {
      return narrowed;
    }
    return new SelectedVariant(
        narrowed.mediaTypes.stream().limit(1).toList(),
        unlabelled,
        language,
        values,
        false,
        narrowed.applied);
  }

  /** With the language that a response says it has, in place of the one that was asked for. */
  public SelectedVariant inLanguageOf(Representation sent) {
    return new SelectedVariant(
        mediaTypes,
        unlabelled,
        language.map(
            asked -> sent.language().map(List::of).map(LabelPart::ofLanguages).orElse(asked)),
        values,
        mayBeCoded,
        applied);
  }

  /** The content coding alone: the response's own tag distinguishes everything else. */
  public SelectedVariant ofCodingAlone() {
    return new SelectedVariant(
        List.of(), Optional.empty(), Optional.empty(), Optional.empty(), mayBeCoded, applied);
  }

  /** Whether nothing selects, as far as the response does not say otherwise. */
  private boolean isOnly() {
    return mediaTypes.isEmpty() && language.isEmpty() && values.isEmpty() && applied.isEmpty();
  }

  private Optional<String> label(MediaRange mediaType) {
    return unlabelled.filter(mediaType::equals).isPresent()
        ? Optional.empty()
        : Optional.of(LabelPart.ofMediaType(mediaType));
  }

  /** A runtime may add parameters to the media type that it selected, such as a charset. */
  private MediaRange declared(MediaRange sent) {
    List<MediaRange> namesakes = mediaTypes.stream().filter(sent::isSameType).toList();
    return namesakes.size() == 1 ? namesakes.get(0) : sent;
  }
}
