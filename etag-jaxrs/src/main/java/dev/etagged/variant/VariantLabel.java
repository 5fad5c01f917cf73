package dev.etagged.variant;

import dev.etagged.http.ETag;
import dev.etagged.http.Validators;
import java.util.Arrays;
import java.util.List;

/**
 * The part of a tag behind {@code ~}, which distinguishes the representations of one state: media
 * type, language, the other fields that selected it, and content coding.
 *
 * <p>A read compares whole tags, since a cache picks a stored response by its tag. A write compares
 * the part before {@code ~}: the client saw that state, in whatever representation.
 *
 * @param label the parts, with a dot between them; empty for the one representation of its state
 */
public record VariantLabel(String label) {

  public static final VariantLabel NONE = new VariantLabel("");

  private static final String SEPARATOR = "~";
  private static final String DOT = ".";

  /** No label is longer: media type, language, other fields, and a few codings. */
  private static final int GREATEST_LENGTH = 128;

  static VariantLabel of(List<String> parts) {
    return new VariantLabel(String.join(DOT, parts));
  }

  /** The same representation in a content coding. */
  VariantLabel in(String coding) {
    String part = LabelPart.ofCoding(coding);
    return new VariantLabel(label.isEmpty() ? part : label + DOT + part);
  }

  /** Whether it is in a content coding. */
  public boolean isCoded() {
    return LabelPart.CODINGS.contains(label.substring(label.lastIndexOf(DOT) + 1));
  }

  /** The validators of this representation, from those of its state. */
  public Validators apply(Validators state) {
    return state instanceof Validators.Known && !label.isEmpty()
        ? new Validators.Known(state.entityTag().map(this::apply), state.lastModified())
        : state;
  }

  private ETag apply(ETag state) {
    return new ETag(state.opaqueTag() + SEPARATOR + label, state.strength());
  }

  /** The tag of the state that a tag names: itself without its label. */
  public static ETag stateOf(ETag tag) {
    int separator = tag.opaqueTag().lastIndexOf(SEPARATOR);
    return separator >= 0 && isLabel(tag.opaqueTag().substring(separator + 1))
        ? new ETag(tag.opaqueTag().substring(0, separator), tag.strength())
        : tag;
  }

  private static boolean isLabel(String text) {
    return text.length() <= GREATEST_LENGTH
        && Arrays.stream(text.split("\\.", -1)).allMatch(LabelPart::isPart);
  }
}
