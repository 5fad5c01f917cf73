package dev.etagged.jaxrs;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.etagged.http.ETag;
import dev.etagged.http.MethodKind;
import dev.etagged.http.Preconditions;
import dev.etagged.http.TagCondition;
import dev.etagged.http.Validators;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The part of a tag, behind {@code ~}, that tells the representations of one state apart: a digest
 * of the declared fields that selected this one.
 *
 * <p>A read compares whole tags, since a cache picks a stored response by its tag. A write compares
 * the part before {@code ~}: the client saw that state, in whatever representation.
 */
record Variant(Optional<String> label) {

  private static final String SEPARATOR = "~";
  private static final int LABEL_BYTES = 6;
  private static final Pattern LABELLED = Pattern.compile("(?<state>.*)~[A-Za-z0-9_-]{8}");

  static Variant of(Plan plan, TargetResource target) {
    if (plan.vary().isEmpty() || MethodKind.of(target.method()) == MethodKind.UNSAFE) {
      return new Variant(Optional.empty());
    }
    RequestFields fields = new RequestFields(target.fields());
    StringBuilder selection = new StringBuilder();
    for (String field : plan.vary()) {
      List<String> lines = Optional.ofNullable(fields.lines(field)).orElse(List.of());
      String value = String.join(",", lines);
      selection.append(field.toLowerCase(Locale.ROOT)).append('=');
      selection.append(value.length()).append(':').append(value);
    }
    return new Variant(Optional.of(digest(selection.toString())));
  }

  /** The validators of this representation, from those of its state. */
  Validators apply(Validators state) {
    if (label.isEmpty() || !(state instanceof Validators.Known known)) {
      return state;
    }
    return new Validators.Known(
        known
            .entityTag()
            .map(tag -> new ETag(tag.opaqueTag() + SEPARATOR + label.get(), tag.strength())),
        known.lastModified());
  }

  /** The preconditions of a write, with the state that each tag names beside it. */
  static Preconditions ofStates(Preconditions preconditions) {
    return new Preconditions(
        preconditions.ifMatch().map(Variant::ofStates),
        preconditions.ifUnmodifiedSince(),
        preconditions.ifNoneMatch().map(Variant::ofStates),
        preconditions.ifModifiedSince());
  }

  private static TagCondition ofStates(TagCondition condition) {
    return condition instanceof TagCondition.Listed list
        ? new TagCondition.Listed(list.tags().stream().flatMap(Variant::withState).toList())
        : condition;
  }

  private static Stream<ETag> withState(ETag tag) {
    return Stream.of(tag, stateOf(tag)).distinct();
  }

  /** The tag of the state that a tag names, without the part for the representation. */
  static ETag stateOf(ETag tag) {
    Matcher labelled = LABELLED.matcher(tag.opaqueTag());
    return labelled.matches() ? new ETag(labelled.group("state"), tag.strength()) : tag;
  }

  private static String digest(String selection) {
    try {
      byte[] sha256 = MessageDigest.getInstance("SHA-256").digest(selection.getBytes(UTF_8));
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(Arrays.copyOf(sha256, LABEL_BYTES));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
