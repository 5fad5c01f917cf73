package dev.etagged.benchmark.report;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A table in Markdown, so that what is printed is what the page of results shows. */
public final class Table {

  private final String title;
  private final List<String> columns;
  private final List<List<String>> rows = new ArrayList<>();

  /** An empty table; its first column is text, the others numbers. */
  public Table(String title, String... columns) {
    this.title = title;
    this.columns = List.of(columns);
  }

  /** Adds a row with a cell for each column. */
  public void row(String... cells) {
    if (cells.length != columns.size()) {
      throw new IllegalArgumentException(
          "row: expected %d cells but found %d".formatted(columns.size(), cells.length));
    }
    rows.add(List.of(cells));
  }

  /** Prints it. */
  public void print(PrintStream out) {
    out.printf("%n### %s%n%n", title);
    out.println(line(columns));
    out.println(
        IntStream.range(0, columns.size())
            .mapToObj(column -> column == 0 ? "---" : "---:")
            .collect(Collectors.joining("|", "|", "|")));
    rows.forEach(row -> out.println(line(row)));
    out.println();
  }

  private static String line(List<String> cells) {
    return cells.stream().collect(Collectors.joining(" | ", "| ", " |"));
  }
}
