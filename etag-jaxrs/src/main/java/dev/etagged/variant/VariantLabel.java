package dev.etagged.variant;

import dev.etagged.http.ETag;
import dev.etagged.http.Validators;
import java.util.List;
import java.util.Optional;

/**
 * The part of a tag behind {@code ~}, which distinguishes the representations of one state: media
 * type, language, the other fields that selected it, and content coding.
 *
 * <p>A read compares whole tags, since a cache picks a stored response by its tag. A write compares
 * the part before {@code ~}: the client saw that state, in whatever representation.
 *
 * @param label the parts, each of another {@linkplain LabelPart kind}, in the order of the kinds
 *     and with a dot between them; empty for the one representation of its state
 */
public record VariantLabel(String label) {

  public static final VariantLabel NONE = new VariantLabel("");

  /** No tag can have it: the representation is one of several that are not told apart. */
  static final VariantLabel BEYOND_NAMING = new VariantLabel("?");

  private static final char SEPARATOR = '~';
  private static final char DOT = '.';

  /** Media type, language, values and coding, with a dot between them. */
  private static final int GREATEST_LENGTH = 9 + 1 + 35 + 1 + 9 + 1 + 9;

  static VariantLabel of(List<String> parts) {
    return parts.isEmpty() ? NONE : new VariantLabel(String.join(".", parts));
  }

  /** Whether it is in a content coding. */
  public boolean isCoded() {
    return LabelPart.CODING.isKindOf(label.substring(label.lastIndexOf(DOT) + 1));
  }

  /** The validators of this representation, from the validators of its state. */
  public Validators apply(Validators state) {
    if (state instanceof Validators.Known && equals(BEYOND_NAMING)) {
      return new Validators.Known(Optional.empty(), state.lastModified());
    }
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
    if (text.length() > GREATEST_LENGTH) {
      return false;
    }
    int before = -1;
    for (String part : text.split("\\.", -1)) {
      int kind = LabelPart.of(part).map(Enum::ordinal).orElse(-1);
      if (kind <= before) {
        return false;
      }
      before = kind;
    }
    return true;
  }
}
