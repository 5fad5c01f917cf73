package dev.etagged.deployment;

import java.util.ArrayList;
import java.util.List;

/** The template of a {@code @Path}: {@code {name}} or {@code {name: expression}}. */
final class PathTemplate {

  private PathTemplate() {}

  /** The names in a template; an expression may itself hold pairs of braces. */
  static List<String> names(String template) {
    List<String> names = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < template.length(); i++) {
      if (template.charAt(i) == '{' && depth++ == 0) {
        start = i + 1;
      } else if (template.charAt(i) == '}' && --depth == 0) {
        names.add(name(template.substring(start, i)));
      }
    }
    return names;
  }

  private static String name(String variable) {
    int colon = variable.indexOf(':');
    return (colon < 0 ? variable : variable.substring(0, colon)).strip();
  }
}
