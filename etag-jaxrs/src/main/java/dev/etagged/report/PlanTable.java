package dev.etagged.report;

import dev.etagged.PlannedMethod;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;

/** The annotated methods of an application as a table for the log. */
public final class PlanTable {

  private static final List<String> HEAD =
      List.of("request", "method", "source", "key", "statements", "evaluated", "guard");

  private PlanTable() {}

  /** One line for each method, and below it one for each warning. */
  public static String of(List<PlannedMethod> methods) {
    List<PlannedMethod> sorted =
        methods.stream()
            .sorted(
                Comparator.comparing((PlannedMethod method) -> method.path().orElse(""))
                    .thenComparing(PlannedMethod::httpMethod)
                    .thenComparing(PlannedMethod::resourceMethod))
            .toList();
    List<List<String>> rows = new ArrayList<>(List.of(HEAD));
    sorted.forEach(method -> rows.add(row(method)));
    int[] widths = widths(rows);
    StringBuilder table = new StringBuilder(line(HEAD, widths));
    for (PlannedMethod method : sorted) {
      table.append('\n').append(line(row(method), widths));
      method.warnings().forEach(warning -> table.append("\n    ! ").append(warning));
    }
    return table.toString();
  }

  private static List<String> row(PlannedMethod method) {
    return List.of(
        method.httpMethod() + " " + method.path().orElse("(sub-resource)"),
        simple(method.resourceMethod()),
        method.source(),
        orDash(method.key()),
        text(method.statements()),
        method.evaluation(),
        orDash(method.guard()));
  }

  /** Without the package. */
  private static String simple(String resourceMethod) {
    int method = resourceMethod.lastIndexOf('.');
    return resourceMethod.substring(resourceMethod.lastIndexOf('.', method - 1) + 1);
  }

  private static String orDash(String text) {
    return text.isEmpty() ? "-" : text;
  }

  private static String text(OptionalInt number) {
    return number.isPresent() ? Integer.toString(number.getAsInt()) : "?";
  }

  private static int[] widths(List<List<String>> rows) {
    int[] widths = new int[HEAD.size()];
    for (List<String> row : rows) {
      for (int column = 0; column < widths.length; column++) {
        widths[column] = Math.max(widths[column], row.get(column).length());
      }
    }
    return widths;
  }

  private static String line(List<String> row, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < widths.length; column++) {
      String text = row.get(column);
      line.append(text).append(" ".repeat(widths[column] - text.length() + 2));
    }
    return line.toString().stripTrailing();
  }
}
