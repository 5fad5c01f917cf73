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
    boolean unsafe = MethodKind.of(method) == MethodKind.UNSAFE;
    Function<ETag, List<ETag>> state = unsafe ? TagAliases::withState : List::of;
    Function<ETag, List<ETag>> guarding =
        lenientIfMatch ? TagAliases::withStrongOriginals : List::of;
    return new Preconditions(
        sent.ifMatch().map(tags -> complete(tags, guarding, state)),
        sent.ifUnmodifiedSince(),
        sent.ifNoneMatch().map(tags -> complete(tags, TagAliases::withOriginals, state)),
        sent.ifModifiedSince());
  }

  private static TagCondition complete(
      TagCondition condition,
      Function<ETag, List<ETag>> rewritten,
      Function<ETag, List<ETag>> state) {
    if (!(condition instanceof TagCondition.Listed list)) {
      return condition;
    }
    List<ETag> tags = new ArrayList<>();
    for (ETag tag : list.tags()) {
      rewritten.apply(tag).forEach(each -> tags.addAll(state.apply(each)));
    }
    return new TagCondition.Listed(tags);
  }

  private static List<ETag> withOriginals(ETag tag) {
    List<ETag> originals = CodingSuffix.without(tag);
    return originals.isEmpty()
        ? List.of(tag)
        : Stream.concat(Stream.of(tag), originals.stream()).toList();
  }

  private static List<ETag> withStrongOriginals(ETag tag) {
    return withOriginals(tag).stream()
        .flatMap(each -> Stream.of(each, ETag.strong(each.opaqueTag())))
        .distinct()
        .toList();
  }

  private static List<ETag> withState(ETag tag) {
    ETag state = VariantLabel.stateOf(tag);
    return state.equals(tag) ? List.of(tag) : List.of(tag, state);
  }
}
