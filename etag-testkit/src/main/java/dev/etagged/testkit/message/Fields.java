package dev.etagged.testkit.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The fields of one message: their lines in order, their names compared without regard to case.
 *
 * @param lines the field lines
 */
public record Fields(List<Line> lines) {

  private static final Pattern SECRET =
      Pattern.compile(
          "(?i).*(authori[sz]ation|authenticate|cookie|token|secret|password|session|api-?key).*");

  /**
   * One field line.
   *
   * @param name the field's name as it was sent
   * @param value the value without white space around it
   */
  public record Line(String name, String value) {
    boolean isNamed(String other) {
      return name.equalsIgnoreCase(other);
    }

    /** The line for a reader, who sees no credentials. */
    @Override
    public String toString() {
      return name + ": " + (SECRET.matcher(name).matches() ? "(not shown)" : value);
    }
  }

  /** Keeps an immutable copy. */
  public Fields {
    lines = List.copyOf(lines);
  }

  /** Names and values in turn. */
  public static Fields of(String... namesAndValues) {
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      lines.add(new Line(namesAndValues[i], namesAndValues[i + 1]));
    }
    return new Fields(lines);
  }

  /** These lines, and then the other's. */
  public Fields and(Fields other) {
    List<Line> both = new ArrayList<>(lines);
    both.addAll(other.lines);
    return new Fields(both);
  }

  /** The values of all lines with this name. */
  public List<String> all(String name) {
    return lines.stream().filter(line -> line.isNamed(name)).map(Line::value).toList();
  }

  /** All lines with this name as one value (RFC 9110 section 5.3). */
  public Optional<String> value(String name) {
    List<String> values = all(name);
    return values.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", values));
  }

  /** Whether there is a line with this name. */
  public boolean has(String name) {
    return lines.stream().anyMatch(line -> line.isNamed(name));
  }

  /** The members of a list of tokens, in lower case. */
  public Set<String> tokens(String name) {
    return List.of(value(name).orElse("").split(",", -1)).stream()
        .map(member -> member.strip().toLowerCase(Locale.ROOT))
        .filter(member -> !member.isEmpty())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Octets of the lines in HTTP/1.1. */
  public long octets() {
    return lines.stream()
        .mapToLong(line -> line.name().length() + line.value().length() + 4L)
        .sum();
  }
}
