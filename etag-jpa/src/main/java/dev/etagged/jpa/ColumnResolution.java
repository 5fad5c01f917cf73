package dev.etagged.jpa;

import jakarta.persistence.Column;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The number of digits of a second that a column keeps, according to its annotation. */
final class ColumnResolution {

  private static final int NOT_TOLD = 6;
  private static final Pattern TIME_TYPE =
      Pattern.compile("(?i)(?:timestamp|datetime2?|datetimeoffset)\\s*\\(\\s*(\\d)\\s*\\).*");

  private ColumnResolution() {}

  static int digits(Column column) {
    return Stream.of(
            defined(column.columnDefinition()),
            Optional.of(column.precision()).filter(precision -> precision > 0),
            secondPrecision(column))
        .flatMap(Optional::stream)
        .findFirst()
        .orElse(NOT_TOLD);
  }

  private static Optional<Integer> defined(String columnDefinition) {
    Matcher matcher = TIME_TYPE.matcher(columnDefinition);
    return matcher.matches() ? Optional.of(Integer.valueOf(matcher.group(1))) : Optional.empty();
  }

  /** A member of Jakarta Persistence 3.2; empty where an older API lacks it. */
  private static Optional<Integer> secondPrecision(Column column) {
    return Stream.of(Column.class.getMethods())
        .filter(method -> method.getName().equals("secondPrecision"))
        .findFirst()
        .map(method -> (Integer) MappingAnnotations.member(column, method.getName()))
        .filter(precision -> precision >= 0);
  }
}
