package dev.etagged.cors;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Names of fields in a list such as {@code Access-Control-Expose-Headers}, in their order and
 * without regard to case.
 */
public final class FieldNameList {

  private static final String ANY = "*";

  /** A browser asks for as many as a script sets. */
  private static final int MOST_ASKED = 64;

  private final List<String> names = new ArrayList<>();
  private final Set<String> known = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

  private FieldNameList() {}

  /**
   * The names in the lines of a field.
   *
   * @param lines the lines in their order
   */
  public static FieldNameList of(List<String> lines) {
    return of(lines, Integer.MAX_VALUE);
  }

  /**
   * The names in a field of a request, which may have any number of them.
   *
   * @param line the value; null if the field was not sent
   * @return at most the first {@value #MOST_ASKED}
   */
  public static FieldNameList asked(@Nullable String line) {
    return line == null ? new FieldNameList() : of(List.of(line), MOST_ASKED);
  }

  private static FieldNameList of(List<String> lines, int most) {
    FieldNameList list = new FieldNameList();
    for (String line : lines) {
      for (int start = 0; start <= line.length() && list.names.size() < most; ) {
        int comma = line.indexOf(',', start);
        int end = comma < 0 ? line.length() : comma;
        list.add(line.substring(start, end).strip());
        start = end + 1;
      }
    }
    return list;
  }

  private void add(String name) {
    if (!name.isEmpty() && known.add(name)) {
      names.add(name);
    }
  }

  /** Whether the list has this very name. */
  public boolean has(String name) {
    return known.contains(name);
  }

  /**
   * Whether a name is among those that the list stands for.
   *
   * @param credentials whether the response allows credentials: {@code *} stands for all names only
   *     where none are sent
   */
  public boolean covers(String name, boolean credentials) {
    return has(name) || (!credentials && has(ANY));
  }

  /** Whether all names of this list are in the other one. */
  public boolean isWithin(FieldNameList other) {
    return names.stream().allMatch(other::has);
  }

  /** The list with the names that it does not cover yet. */
  public FieldNameList with(List<String> others, boolean credentials) {
    FieldNameList extended = new FieldNameList();
    names.forEach(extended::add);
    others.stream().filter(name -> !covers(name, credentials)).forEach(extended::add);
    return extended;
  }

  public List<String> names() {
    return Collections.unmodifiableList(names);
  }

  /** The field value. */
  @Override
  public String toString() {
    return String.join(", ", names);
  }
}
