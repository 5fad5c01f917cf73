package dev.etagged.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What a resource sends under the fields that select it.
 *
 * @param path the resource, below the application's root
 * @param selecting the field lines
 */
record Representation(String path, List<String> selecting) {

  static Representation of(String path, String... selecting) {
    return new Representation(path, List.of(selecting));
  }

  static Stream<Representation> codedAndNot(String path) {
    return Stream.of(of(path), of(path, "Accept-Encoding: gzip"));
  }

  RawResponse get(ExampleClient node, String... conditions) {
    List<String> lines = new ArrayList<>(selecting);
    lines.addAll(List.of(conditions));
    return node.send("GET", path, lines.toArray(String[]::new));
  }

  /** Servers write it in lower or upper case, and with or without a space. */
  static String mediaType(RawResponse response) {
    return response.field("Content-Type").orElseThrow().replace(" ", "").toLowerCase(Locale.ROOT);
  }
}
