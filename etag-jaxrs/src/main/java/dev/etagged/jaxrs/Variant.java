package dev.etagged.jaxrs;

import dev.etagged.http.ETag;
import dev.etagged.http.Validators;
import java.util.Arrays;
import java.util.List;

/**
 * The part of a tag, behind {@code ~}, that tells the representations of one state apart: media
 * type, language, the other fields that selected it, and content coding.
 *
 * <p>A read compares whole tags, since a cache picks a stored response by its tag. A write compares
 * the part before {@code ~}: the client saw that state, in whatever representation.
 *
 * @param label the parts, with a dot between them; empty for the one representation of its state
 */
record Variant(String label) {

  static final Variant NONE = new Variant("");

  private static final String SEPARATOR = "~";
  private static final String DOT = ".";

  static Variant of(List<String> parts) {
    return new Variant(String.join(DOT, parts));
  }

  /** The same representation in a content coding. */
  Variant in(String coding) {
    String part = VariantLabel.ofCoding(coding);
    return new Variant(label.isEmpty() ? part : label + DOT + part);
  }

  /** Whether it is in a content coding. */
  boolean isCoded() {
    return VariantLabel.CODINGS.contains(label.substring(label.lastIndexOf(DOT) + 1));
  }

  /** The validators of this representation, from those of its state. */
  Validators apply(Validators state) {
    return state instanceof Validators.Known known && !label.isEmpty()
        ? new Validators.Known(known.entityTag().map(this::apply), known.lastModified())
        : state;
  }

  private ETag apply(ETag state) {
    return new ETag(state.opaqueTag() + SEPARATOR + label, state.strength());
  }

  /** The tag of the state that a tag names: itself without its label. */
  static ETag stateOf(ETag tag) {
    int separator = tag.opaqueTag().lastIndexOf(SEPARATOR);
    return separator >= 0 && isLabel(tag.opaqueTag().substring(separator + 1))
        ? new ETag(tag.opaqueTag().substring(0, separator), tag.strength())
        : tag;
  }

  private static boolean isLabel(String text) {
    return Arrays.stream(text.split("\\.", -1)).allMatch(VariantLabel::isPart);
  }
}
