package dev.etagged.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * The value of an {@code If-Match} or {@code If-None-Match} field: {@code "*" / #entity-tag} (RFC
 * 9110 sections 13.1.1 and 13.1.2).
 *
 * <p>Several field lines are one list (section 5.2), and empty list elements are passed over
 * (section 5.6.1.2), so that a field without any tag is a list of none. A value of any other form
 * is {@link Malformed}: {@code *} beside tags, a tag without quotes, {@code w/} in lower case, more
 * than {@value #MOST_TAGS} tags.
 *
 * @since 0.1.0
 */
public sealed interface TagCondition {

  /** The greatest number of entity tags in one field; a field with more is {@link Malformed}. */
  int MOST_TAGS = 256;

  /** {@code *}: any current representation, whatever its tag. */
  enum Any implements TagCondition {
    /** The one value. */
    INSTANCE
  }

  /**
   * A list of entity tags.
   *
   * @param tags the tags in the order in which they were sent; may be empty
   */
  record Listed(List<ETag> tags) implements TagCondition {

    /**
     * Keeps an immutable copy.
     *
     * @param tags the tags in the order in which they were sent
     */
    public Listed {
      tags = List.copyOf(tags);
    }

    private boolean has(ETag current, BiPredicate<ETag, ETag> comparison) {
      for (ETag tag : tags) {
        if (comparison.test(tag, current)) {
          return true;
        }
      }
      return false;
    }
  }

  /**
   * A value that breaks the grammar, and so names no representation.
   *
   * @param reason field, expectation, position and the offending text
   */
  record Malformed(String reason) implements TagCondition {}

  /**
   * Reads a field's lines.
   *
   * @param fieldName the name of the field, for {@link Malformed#reason}
   * @param fieldLines the values of the field's lines, in their order
   * @return the condition; never an exception
   */
  static TagCondition parse(String fieldName, List<String> fieldLines) {
    String value = fieldLines.size() == 1 ? fieldLines.get(0) : String.join(", ", fieldLines);
    TagScanner scanner = new TagScanner(fieldName, value);
    try {
      scanner.skipWhitespace();
      if (scanner.takes('*')) {
        scanner.skipWhitespace();
        scanner.requireEnd();
        return Any.INSTANCE;
      }
      return new Listed(list(scanner));
    } catch (MalformedFieldException malformed) {
      return new Malformed(malformed.reason());
    }
  }

  private static List<ETag> list(TagScanner scanner) {
    List<ETag> tags = new ArrayList<>(1);
    while (!scanner.atEnd()) {
      if (!scanner.takes(',')) {
        if (tags.size() == MOST_TAGS) {
          throw scanner.expected("no more than " + MOST_TAGS + " entity tags");
        }
        tags.add(scanner.entityTag());
        scanner.skipWhitespace();
        if (!scanner.atEnd()) {
          scanner.require(',');
        }
      }
      scanner.skipWhitespace();
    }
    return tags;
  }

  /**
   * Whether this names the current representation by strong comparison, as {@code If-Match} asks.
   *
   * @param current the validators of the selected representation
   * @return true for {@code *} if there is a current representation, for a list if one of its tags
   *     strongly matches the current tag; false for a malformed value
   */
  default boolean stronglyNames(Validators current) {
    return names(current, ETag::stronglyMatches);
  }

  /**
   * Whether this names the current representation by weak comparison, as {@code If-None-Match}
   * asks.
   *
   * @param current the validators of the selected representation
   * @return true for {@code *} if there is a current representation, for a list if one of its tags
   *     weakly matches the current tag; false for a malformed value
   */
  default boolean weaklyNames(Validators current) {
    return names(current, ETag::weaklyMatches);
  }

  private boolean names(Validators current, BiPredicate<ETag, ETag> comparison) {
    if (!(current instanceof Validators.Known)) {
      return false;
    }
    if (this instanceof Listed list) {
      Optional<ETag> tag = current.entityTag();
      return tag.isPresent() && list.has(tag.get(), comparison);
    }
    return this instanceof Any;
  }
}
