package dev.etagged.variant;

import dev.etagged.http.ETag;
import dev.etagged.http.MethodKind;
import dev.etagged.http.Preconditions;
import dev.etagged.http.TagCondition;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Further tags that the tags of a request stand in for. */
public final class TagAliases {

  private TagAliases() {}

  /**
   * The preconditions with these tags added.
   *
   * <p>{@code If-None-Match} gets the tags that an intermediary may have rewritten: at worst a
   * write is not performed. {@code If-Match} gets them on demand alone, since by RFC 9110 section
   * 13.1.1 a rewritten tag does not match. In a write, a tag of a representation stands in for the
   * tag of its state.
   */
  public static Preconditions addTo(Preconditions sent, String method, boolean lenientIfMatch) {
    Function<ETag, List<ETag>> guarding =
        lenientIfMatch ? TagAliases::strongOriginals : tag -> List.of();
    boolean withStates = MethodKind.of(method) == MethodKind.UNSAFE;
    return new Preconditions(
        sent.ifMatch().map(tags -> complete(tags, guarding, withStates)),
        sent.ifUnmodifiedSince(),
        sent.ifNoneMatch().map(tags -> complete(tags, CodingSuffix::without, withStates)),
        sent.ifModifiedSince());
  }

  private static TagCondition complete(
      TagCondition condition, Function<ETag, List<ETag>> originals, boolean withStates) {
    if (!(condition instanceof TagCondition.Listed list)) {
      return condition;
    }
    List<ETag> aliases = new ArrayList<>();
    for (ETag tag : list.tags()) {
      aliases.addAll(originals.apply(tag));
    }
    if (withStates) {
      aliases.addAll(states(Stream.concat(list.tags().stream(), aliases.stream())));
    }
    if (aliases.isEmpty()) {
      return list;
    }
    aliases.addAll(list.tags());
    return new TagCondition.Listed(aliases);
  }

  private static List<ETag> strongOriginals(ETag tag) {
    List<ETag> originals = CodingSuffix.without(tag);
    return Stream.concat(
            originals.stream(),
            Stream.concat(Stream.of(tag), originals.stream())
                .filter(ETag::isWeak)
                .map(weak -> ETag.strong(weak.opaqueTag())))
        .toList();
  }

  private static List<ETag> states(Stream<ETag> tags) {
    return tags.flatMap(
            tag -> Stream.of(VariantLabel.stateOf(tag)).filter(state -> !state.equals(tag)))
        .toList();
  }
}
