package dev.etagged.deployment;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The template of a {@code @Path}: {@code {name}} or {@code {name: expression}}. */
final class PathTemplate {

  private static final String SEGMENT = "{}";
  private static final String REST = "{rest}";

  private final List<String> segments;

  private PathTemplate(List<String> segments) {
    this.segments = List.copyOf(segments);
  }

  /** The template of a class and of its method, which may be empty. */
  static PathTemplate of(String onClass, String onMethod) {
    List<String> segments = new ArrayList<>();
    for (String template : List.of(onClass, onMethod)) {
      splitOutsideBraces(template).stream()
          .filter(segment -> !segment.isEmpty())
          .map(PathTemplate::withoutNames)
          .forEach(segments::add);
    }
    return new PathTemplate(segments);
  }

  /**
   * Whether a path has its literal segments in their places. Expressions are not evaluated: one
   * that may match a slash matches any rest.
   */
  boolean resembles(String path) {
    List<String> sent = Stream.of(path.split("/", -1)).filter(part -> !part.isEmpty()).toList();
    int place = 0;
    for (String segment : segments) {
      if (segment.equals(REST)) {
        return true;
      }
      if (place == sent.size() || !(segment.equals(SEGMENT) || segment.equals(sent.get(place)))) {
        return false;
      }
      place++;
    }
    return place == sent.size();
  }

  private static String withoutNames(String segment) {
    int variable = segment.indexOf('{');
    if (variable < 0) {
      return segment;
    }
    int expression = segment.indexOf(':', variable);
    return expression >= 0 && (segment.indexOf('.', expression) >= 0 || segment.indexOf('/') >= 0)
        ? REST
        : SEGMENT;
  }

  private static List<String> splitOutsideBraces(String template) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < template.length(); i++) {
      switch (template.charAt(i)) {
        case '{' -> depth++;
        case '}' -> depth--;
        case '/' -> {
          if (depth == 0) {
            parts.add(template.substring(start, i));
            start = i + 1;
          }
        }
        default -> {}
      }
    }
    parts.add(template.substring(start));
    return parts;
  }

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

  /** A template as people write it: {@code /articles/{id}}, without expressions. */
  static String readable(String template) {
    StringBuilder text = new StringBuilder();
    for (String segment : nonEmpty(splitOutsideBraces(template))) {
      text.append('/').append(withNamesAlone(segment));
    }
    return text.isEmpty() ? "/" : text.toString();
  }

  private static String withNamesAlone(String segment) {
    StringBuilder text = new StringBuilder();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < segment.length(); i++) {
      if (segment.charAt(i) == '{' && depth++ == 0) {
        text.append(segment, start, i);
        start = i;
      } else if (segment.charAt(i) == '}' && --depth == 0) {
        text.append('{').append(name(segment.substring(start + 1, i))).append('}');
        start = i + 1;
      }
    }
    return text.append(segment, start, segment.length()).toString();
  }

  /**
   * The values of the variables, if a path has the form of a template. It is no more than is needed
   * to know one of an application's own paths: a variable is a whole segment, of any value.
   *
   * @param path segments as they are in a URI
   */
  static Optional<Map<String, String>> match(String template, String path) {
    List<String> expected = nonEmpty(splitOutsideBraces(template));
    List<String> actual = nonEmpty(List.of(path.split("/", -1)));
    boolean same = expected.size() == actual.size() && path.indexOf(';') < 0;
    Map<String, String> values = new HashMap<>();
    for (int i = 0; same && i < expected.size(); i++) {
      List<String> names = names(expected.get(i));
      String value = decoded(actual.get(i));
      if (names.isEmpty()) {
        same = expected.get(i).equals(value);
      } else {
        same = isOneVariable(expected.get(i), names);
        values.put(names.get(0), value);
      }
    }
    return same ? Optional.of(values) : Optional.empty();
  }

  private static List<String> nonEmpty(List<String> segments) {
    return segments.stream().filter(segment -> !segment.isEmpty()).toList();
  }

  private static boolean isOneVariable(String segment, List<String> names) {
    return names.size() == 1 && segment.startsWith("{") && segment.endsWith("}");
  }

  /** A URI's segment, whose plus sign is one. */
  private static String decoded(String segment) {
    return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  private static String name(String variable) {
    int colon = variable.indexOf(':');
    return (colon < 0 ? variable : variable.substring(0, colon)).strip();
  }
}
