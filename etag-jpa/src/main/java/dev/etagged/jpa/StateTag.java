package dev.etagged.jpa;

import dev.etagged.http.ETag;
import dev.etagged.http.Strength;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Derives tags of states. Of one row, {@code <version>-<check>}: the version in decimal, then the
 * check over the fields that tell which row it is. Of a row and others that belong to it, {@code
 * <version>-<check>.<check>}: that of the row, then the check over the others. Of a collection,
 * {@code <count>-<check>}.
 *
 * <p>The identifier is in it because a URI can come to name another row.
 */
final class StateTag {

  private static final String CHECK = "[0-9A-Za-z_-]{11}";
  private static final Pattern FORM =
      Pattern.compile("(?<row>-?[0-9]+-(?<check>" + CHECK + "))(?:\\." + CHECK + ")?");

  private StateTag() {}

  static ETag ofRow(String check, Version version) {
    return new ETag(version.number() + "-" + check, version.strength());
  }

  static ETag ofAggregate(ETag root, List<Field> included, Strength strength) {
    return new ETag(root.opaqueTag() + "." + check(included), strength);
  }

  static ETag ofCollection(long count, List<Field> fields, Strength strength) {
    return new ETag(count + "-" + check(fields), strength);
  }

  /** Whether two tags are of the same row, in whatever version. */
  static boolean sameRow(ETag one, ETag other) {
    return samePart("check", one, other);
  }

  /** Whether two tags are of the same row in the same version, whatever belongs to it. */
  static boolean sameVersionOfRow(ETag one, ETag other) {
    return samePart("row", one, other);
  }

  private static boolean samePart(String part, ETag one, ETag other) {
    Matcher first = FORM.matcher(one.opaqueTag());
    Matcher second = FORM.matcher(other.opaqueTag());
    return first.matches() && second.matches() && first.group(part).equals(second.group(part));
  }

  static String check(List<Field> fields) {
    return LabelledDigest.sha256().put(fields).check();
  }
}
