package dev.etagged.jpa;

import dev.etagged.jpa.value.CheckInput;
import dev.etagged.jpa.value.Row;
import dev.etagged.jpa.value.RowSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Collects the rows of one statement, each of which is a root and then an included row. */
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
    int width = root.paths().size();
    Row row = root.row(values.subList(0, width)).orElseThrow();
    if (firstRoot == null) {
      firstRoot = row;
      roots = 1;
    } else if (!firstRoot.identity().equals(row.identity())) {
      roots = 2;
    }
    rows.add(include.inputs(row, values, width));
  }

  /** The number of roots; two for any greater number. */
  int roots() {
    return roots;
  }

  Optional<Row> firstRoot() {
    return Optional.ofNullable(firstRoot);
  }

  /** The inputs of the included rows. */
  List<CheckInput> inputs() {
    return include.inputs(rows);
  }
}
