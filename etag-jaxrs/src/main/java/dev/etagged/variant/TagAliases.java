package dev.etagged.variant;

import dev.etagged.http.ETag;
import dev.etagged.http.MethodKind;
import dev.etagged.http.Preconditions;
import dev.etagged.http.TagCondition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    Optional<TagCondition> ifMatch = complete(sent.ifMatch(), guarding, withStates);
    Optional<TagCondition> ifNoneMatch =
        complete(sent.ifNoneMatch(), CodingSuffix::without, withStates);
    return ifMatch.equals(sent.ifMatch()) && ifNoneMatch.equals(sent.ifNoneMatch())
        ? sent
        : new Preconditions(ifMatch, sent.ifUnmodifiedSince(), ifNoneMatch, sent.ifModifiedSince());
  }

  /** The condition itself if its tags stand in for no others: most requests have such tags. */
  private static Optional<TagCondition> complete(
      Optional<TagCondition> condition, Function<ETag, List<ETag>> originals, boolean withStates) {
    if (!(condition.isPresent() && condition.get() instanceof TagCondition.Listed list)) {
      return condition;
    }
    List<ETag> aliases = aliases(list.tags(), originals);
    if (withStates) {
      aliases.addAll(states(Stream.concat(list.tags().stream(), aliases.stream())));
    }
    if (aliases.isEmpty()) {
      return condition;
    }
    aliases.addAll(list.tags());
    return Optional.of(new TagCondition.Listed(aliases));
  }

  private static List<ETag> aliases(List<ETag> tags, Function<ETag, List<ETag>> originals) {
    List<ETag> aliases = new ArrayList<>();
    for (int i = 0; i < tags.size(); i++) {
      List<ETag> found = originals.apply(tags.get(i));
      if (!found.isEmpty()) {
        aliases.addAll(found);
      }
    }
    return aliases;
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
