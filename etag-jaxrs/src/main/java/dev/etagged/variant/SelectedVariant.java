package dev.etagged.variant;

import dev.etagged.http.Preconditions;
import dev.etagged.http.Validators;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a request selects among the representations of a state, as far as it is known before there
 * is a response.
 *
 * @param mediaTypes the ones that the runtime may select, the likeliest first; empty if it has no
 *     choice
 * @param unlabelled the one whose label is left out, if there is one
 * @param language the label of the language, if that selects
 * @param values the label of all else that selects
 * @param accepted the content codings that the client accepts
 * @param applied the content codings that are applied, or may be
 */
public record SelectedVariant(
    List<MediaRange> mediaTypes,
    Optional<MediaRange> unlabelled,
    Optional<String> language,
    Optional<String> values,
    AcceptedCodings accepted,
    List<String> applied) {

  private static final SelectedVariant STATE =
      new SelectedVariant(
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          AcceptedCodings.NONE,
          List.of());

  public SelectedVariant {
    mediaTypes = List.copyOf(mediaTypes);
    applied = List.copyOf(applied);
  }

  /** A write changes the state, whatever represents it. */
  public static SelectedVariant ofWrite() {
    return STATE;
  }

  /**
   * By the fields of a request and its caller.
   *
   * @param serverCodings the content codings that a server may apply behind Jakarta REST
   */
  public static SelectedVariant by(
      SelectingFields fields, VariantDeclaration declaration, List<String> serverCodings) {
    AcceptedCodings accepted =
        new AcceptedCodings(Preference.list(fields.value(SelectingFields.ACCEPT_ENCODING)));
    return new SelectedVariant(
        declaration
            .negotiation()
            .map(among -> among.best(fields.value(SelectingFields.ACCEPT)))
            .orElse(List.of()),
        declaration.unlabelled(),
        declaration.byLanguage()
            ? Optional.of(LabelPart.ofLanguages(fields.languages()))
            : Optional.empty(),
        fields.values(declaration),
        accepted,
        accepted.unseen(serverCodings));
  }

  /** The likeliest variant. */
  public VariantLabel likeliest() {
    return variant(mediaTypes.isEmpty() ? Optional.empty() : label(mediaTypes.get(0)));
  }

  /**
   * The variant that the preconditions name, if it may have been selected; else the likeliest. Of
   * several that are named it is the one in the coding that the client wants most: that there is a
   * tag of it shows that it is coded.
   */
  public VariantLabel namedBy(Preconditions preconditions, Validators state) {
    return hasChoice()
        ? NamedVariant.among(variants().toList(), accepted, preconditions, state)
            .orElseGet(this::likeliest)
        : likeliest();
  }

  private boolean hasChoice() {
    return mediaTypes.size() > 1 || !accepted.preferences().isEmpty();
  }

  /** What is left of it by what a response says of its representation. */
  public SelectedVariant narrowedTo(Representation sent) {
    return new SelectedVariant(
        sent.mediaType()
            .filter(known -> !mediaTypes.isEmpty())
            .map(this::declared)
            .map(List::of)
            .orElse(mediaTypes),
        unlabelled,
        language,
        values,
        sent.coding().isPresent() ? AcceptedCodings.NONE : accepted,
        sent.coding().map(List::of).orElse(applied));
  }

  /** With the language that a response says it has, in place of the one that was asked for. */
  public SelectedVariant inLanguageOf(Representation sent) {
    return new SelectedVariant(
        mediaTypes,
        unlabelled,
        language.map(
            asked -> sent.language().map(List::of).map(LabelPart::ofLanguages).orElse(asked)),
        values,
        accepted,
        applied);
  }

  /** The content coding alone: the response's own tag distinguishes everything else. */
  public SelectedVariant ofCodingAlone() {
    return new SelectedVariant(
        List.of(), Optional.empty(), Optional.empty(), Optional.empty(), accepted, applied);
  }

  private Stream<VariantLabel> variants() {
    Stream<Optional<String>> labels =
        mediaTypes.isEmpty() ? Stream.of(Optional.empty()) : mediaTypes.stream().map(this::label);
    return labels.map(this::variant);
  }

  private Optional<String> label(MediaRange mediaType) {
    return unlabelled.filter(mediaType::equals).isPresent()
        ? Optional.empty()
        : Optional.of(LabelPart.ofMediaType(mediaType));
  }

  private VariantLabel variant(Optional<String> mediaType) {
    if (mediaType.isEmpty() && language.isEmpty() && values.isEmpty() && applied.isEmpty()) {
      return VariantLabel.NONE;
    }
    List<String> parts = new ArrayList<>();
    mediaType.ifPresent(parts::add);
    language.ifPresent(parts::add);
    values.ifPresent(parts::add);
    applied.forEach(coding -> parts.add(LabelPart.ofCoding(coding)));
    return VariantLabel.of(parts);
  }

  /** A runtime may add parameters to the media type that it selected, such as a charset. */
  private MediaRange declared(MediaRange sent) {
    List<MediaRange> namesakes = mediaTypes.stream().filter(sent::isSameType).toList();
    return namesakes.size() == 1 ? namesakes.get(0) : sent;
  }
}
