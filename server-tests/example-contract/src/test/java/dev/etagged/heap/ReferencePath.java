package dev.etagged.heap;

import java.util.List;

/**
 * References from what a virtual machine always reaches down to an object.
 *
 * @param root why the first one is reached
 * @param steps each object with the field that leads to the next one
 */
public record ReferencePath(String root, List<String> steps) {

  /** Copies the steps. */
  public ReferencePath {
    steps = List.copyOf(steps);
  }

  @Override
  public String toString() {
    return "\n" + root + "\n  " + String.join("\n  ", steps) + "\n";
  }
}
