package dev.etagged.jpa;

import dev.etagged.Discrepancy;
import dev.etagged.http.ETag;
import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A tag of one row's state, read back: {@code <version>-<check>}. */
record RowTag(BigInteger version, String check) {

  private static final Pattern FORM =
      Pattern.compile("(?<version>-?[0-9]{1,30})-(?<check>[A-Za-z0-9_-]{11})");

  /** Empty for a tag of another form, which somebody else derived. */
  static Optional<RowTag> parse(ETag tag) {
    Matcher form = FORM.matcher(tag.opaqueTag());
    return form.matches()
        ? Optional.of(new RowTag(new BigInteger(form.group("version")), form.group("check")))
        : Optional.empty();
  }

  /** A later version of another row tells nothing: a URI can come to name another row. */
  Optional<Discrepancy.Kind> discrepancyWith(RowTag current) {
    boolean sameRow = check.equals(current.check);
    int order = version.compareTo(current.version);
    if (sameRow && order > 0) {
      return Optional.of(Discrepancy.Kind.AHEAD);
    }
    return !sameRow && order == 0 ? Optional.of(Discrepancy.Kind.DIVERGENT) : Optional.empty();
  }
}
