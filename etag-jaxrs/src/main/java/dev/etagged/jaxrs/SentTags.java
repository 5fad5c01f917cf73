package dev.etagged.jaxrs;

import dev.etagged.http.CodingSuffix;
import dev.etagged.http.ETag;
import dev.etagged.http.MethodKind;
import dev.etagged.http.Preconditions;
import dev.etagged.http.TagCondition;
import java.util.function.Function;
import java.util.stream.Stream;

/** The tags that a request's tags stand for beside themselves. */
final class SentTags {

  private SentTags() {}

  /**
   * The preconditions with those tags added.
   *
   * <p>Into {@code If-None-Match} go those which an intermediary may have rewritten: at worst a
   * write is not performed. Into {@code If-Match} they go on demand alone, since by RFC 9110
   * section 13.1.1 a rewritten tag does not match. A write's tags stand for the state that they
   * name.
   */
  static Preconditions complete(Preconditions sent, String method, boolean lenientIfMatch) {
    boolean unsafe = MethodKind.of(method) == MethodKind.UNSAFE;
    Function<ETag, Stream<ETag>> state = unsafe ? SentTags::withState : Stream::of;
    Function<ETag, Stream<ETag>> guarding =
        lenientIfMatch ? tag -> withOriginals(tag).flatMap(SentTags::withStrong) : Stream::of;
    return new Preconditions(
        sent.ifMatch().map(tags -> complete(tags, guarding, state)),
        sent.ifUnmodifiedSince(),
        sent.ifNoneMatch().map(tags -> complete(tags, SentTags::withOriginals, state)),
        sent.ifModifiedSince());
  }

  private static TagCondition complete(
      TagCondition condition,
      Function<ETag, Stream<ETag>> rewritten,
      Function<ETag, Stream<ETag>> state) {
    return condition instanceof TagCondition.Listed list
        ? new TagCondition.Listed(
            list.tags().stream().flatMap(rewritten).flatMap(state).distinct().toList())
        : condition;
  }

  private static Stream<ETag> withOriginals(ETag tag) {
    return Stream.concat(Stream.of(tag), CodingSuffix.without(tag).stream());
  }

  private static Stream<ETag> withStrong(ETag tag) {
    return Stream.of(tag, ETag.strong(tag.opaqueTag()));
  }

  private static Stream<ETag> withState(ETag tag) {
    return Stream.of(tag, Variant.stateOf(tag));
  }
}
