package dev.etagged.jpa;

import dev.etagged.spi.StateDeclaration;
import java.util.Map;
import java.util.function.Supplier;

/**
 * One row of a kind, how a resource names it, and path parameters that name no row.
 *
 * @param row makes it; always the same identifier
 */
record RowCase(
    String name,
    StateDeclaration state,
    Supplier<? extends Titled> row,
    Map<String, String> present,
    Map<String, String> missing) {

  @Override
  public String toString() {
    return name;
  }
}
