package dev.etagged.variant;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The names in a {@code Vary}, each once, without regard to case (RFC 9110 section 12.5.5). */
public final class VaryNames {

  private static final String ANY = "*";

  private final Map<String, String> names = new TreeMap<>();

  public void addList(String fieldValue) {
    for (String name : fieldValue.split(",", -1)) {
      add(name.strip());
    }
  }

  public void addAll(List<String> others) {
    for (int i = 0; i < others.size(); i++) {
      add(others.get(i));
    }
  }

  public void add(String name) {
    if (!name.isEmpty()) {
      names.putIfAbsent(name.toLowerCase(Locale.ROOT), name);
    }
  }

  /** The names in the value of a {@code Vary}. */
  public static List<String> in(String fieldValue) {
    VaryNames names = new VaryNames();
    names.addList(fieldValue);
    return List.copyOf(names.names.values());
  }

  public boolean isEmpty() {
    return names.isEmpty();
  }

  /** The field value, in an order of its own, so that every node writes the same. */
  @Override
  public String toString() {
    return names.containsKey(ANY) ? ANY : String.join(", ", names.values());
  }
}
