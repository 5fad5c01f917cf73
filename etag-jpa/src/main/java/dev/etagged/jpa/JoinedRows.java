package dev.etagged.jpa;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes the rows of one statement, in which each row of an include stands behind its root. */
final class JoinedRows {

  private final RowAttributes root;
  private final Include include;
  private final RowSet rows = new RowSet();
  private @Nullable Row firstRoot;
  private int roots;

  JoinedRows(RowAttributes root, Include include) {
    this.root = root;
    this.include = include;
  }

  void add(List<? extends @Nullable Object> values) {
    int width = root.attributes().size();
    Row state = root.state(values.subList(0, width)).orElseThrow();
    if (firstRoot == null) {
      firstRoot = state;
      roots = 1;
    } else if (!firstRoot.identity().equals(state.identity())) {
      roots = 2;
    }
    rows.add(include.inputs(state, values, width));
  }

  /** How many rows there are of the root; two for any that are more than one. */
  int roots() {
    return roots;
  }

  Optional<Row> firstRoot() {
    return Optional.ofNullable(firstRoot);
  }

  /** What goes into the check. */
  List<CheckInput> inputs() {
    return include.inputs(rows);
  }
}
