package dev.etagged.jpa.value;

import dev.etagged.Discrepancy;
import dev.etagged.http.ETag;
import dev.etagged.http.Strength;
import dev.etagged.http.Validators;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * The text of a tag. For a row, {@code <version>-<check>}: the version in decimal, then the check
 * of the row's identity. For a row with included rows, {@code <version>-<check>.<check>}: the tag
 * of the row, then the check of the included rows. For a collection, {@code <count>-<check>}.
 *
 * <p>The check contains the identifier because a URI can come to identify another row.
 *
 * @param number the version or the count
 * @param check the check of the row's identity or of the collection
 * @param included the check of the included rows
 */
public record TagText(BigInteger number, String check, Optional<String> included) {

  private static final int CHECK_LENGTH = 11;
  private static final int MOST_DIGITS = 30;

  public static ETag ofRow(String check, VersionValue version) {
    return new ETag(version.number() + "-" + check, version.strength());
  }

  public static ETag ofAggregate(ETag root, List<CheckInput> included, Strength strength) {
    return new ETag(root.opaqueTag() + "." + check(included), strength);
  }

  public static ETag ofCollection(long count, List<CheckInput> inputs, Strength strength) {
    return new ETag(count + "-" + check(inputs), strength);
  }

  public static String check(List<CheckInput> inputs) {
    return LabelledDigest.sha256().put(inputs).check();
  }

  /** Reads a tag; empty for a tag of another form, which this library did not derive. */
  public static Optional<TagText> parse(ETag tag) {
    String text = tag.opaqueTag();
    int point = text.length() - CHECK_LENGTH - 1;
    boolean aggregate = point > 0 && text.charAt(point) == '.';
    int end = aggregate ? point : text.length();
    int dash = end - CHECK_LENGTH - 1;
    boolean derived =
        dash > 0
            && text.charAt(dash) == '-'
            && isNumber(text, dash)
            && isCheck(text, dash + 1, end)
            && (!aggregate || isCheck(text, point + 1, text.length()));
    return derived
        ? Optional.of(
            new TagText(
                new BigInteger(text.substring(0, dash)),
                text.substring(dash + 1, end),
                aggregate ? Optional.of(text.substring(point + 1)) : Optional.empty()))
        : Optional.empty();
  }

  private static boolean isNumber(String text, int end) {
    int start = text.charAt(0) == '-' ? 1 : 0;
    return end > start
        && end - start <= MOST_DIGITS
        && areAll(text, start, end, c -> c >= '0' && c <= '9');
  }

  private static boolean isCheck(String text, int start, int end) {
    return areAll(text, start, end, TagText::isOfCheck);
  }

  private static boolean areAll(String text, int start, int end, IntPredicate kind) {
    for (int i = start; i < end; i++) {
      if (!kind.test(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** An octet of base64url (RFC 4648 section 5). */
  private static boolean isOfCheck(int c) {
    return (c >= '0' && c <= '9')
        || (c >= 'A' && c <= 'Z')
        || (c >= 'a' && c <= 'z')
        || c == '_'
        || c == '-';
  }

  public static Optional<TagText> of(Validators validators) {
    return validators.entityTag().flatMap(TagText::parse);
  }

  /** Whether two tags are tags of the same row, in any version. */
  public boolean isOfSameRow(TagText other) {
    return check.equals(other.check);
  }

  /** Whether two tags are tags of the same version of a row, whatever its included rows are. */
  public boolean isOfSameVersion(TagText other) {
    return isOfSameRow(other) && number.equals(other.number);
  }

  /** Whether this is the tag of an earlier version of the same row. */
  public boolean isOfEarlierVersion(TagText other) {
    return isOfSameRow(other) && number.compareTo(other.number) < 0;
  }

  /**
   * What this tag of a row shows where another is current. A later version of another row shows
   * nothing, since a URI can come to identify another row; neither does a tag with included rows.
   */
  public Optional<Discrepancy.Kind> discrepancyWith(TagText current) {
    if (included.isPresent() || current.included.isPresent()) {
      return Optional.empty();
    }
    int order = number.compareTo(current.number);
    if (isOfSameRow(current)) {
      return order > 0 ? Optional.of(Discrepancy.Kind.AHEAD) : Optional.empty();
    }
    return order == 0 ? Optional.of(Discrepancy.Kind.DIVERGENT) : Optional.empty();
  }

  /** Whether the first is a tag of an earlier version of the row that the second is a tag of. */
  public static boolean isEarlier(Validators one, Validators other) {
    return of(one).filter(tag -> of(other).filter(tag::isOfEarlierVersion).isPresent()).isPresent();
  }

  /** The tag for a message. */
  public static String described(Validators validators) {
    return validators.entityTag().map(ETag::toString).orElse("no current state");
  }
}
