package dev.etagged.jpa;

import static dev.etagged.jpa.States.by;
import static dev.etagged.jpa.States.byIdentifier;

import java.util.Map;
import java.util.stream.Stream;

/** Keys of several attributes, and keys that are not the identifier. */
final class KeyCases {

  private KeyCases() {}

  static Stream<RowCase> composites() {
    return Stream.of(
        new RowCase(
            "@EmbeddedId",
            byIdentifier(Rows.EmbeddedRow.class),
            KeyCases::embedded,
            Map.of("tenant", "acme", "number", "7"),
            Map.of("tenant", "acme", "number", "8")),
        new RowCase(
            "@EmbeddedId, attributes in an order of their own",
            by(
                Rows.EmbeddedRow.class,
                DeclaredKey.attribute("key.tenant").from("t"),
                DeclaredKey.attribute("number").from("n")),
            KeyCases::embedded,
            Map.of("t", "acme", "n", "7"),
            Map.of("t", "emca", "n", "7")),
        new RowCase(
            "@IdClass",
            byIdentifier(Rows.ClassKeyRow.class),
            KeyCases::classKey,
            Map.of("country", "is", "code", "354"),
            Map.of("country", "is", "code", "355")),
        new RowCase(
            "@IdClass, attributes in another order",
            by(Rows.ClassKeyRow.class, "country", "code"),
            KeyCases::classKey,
            Map.of("country", "is", "code", "354"),
            Map.of("country", "no", "code", "354")),
        new RowCase(
            "@IdClass, one attribute of it constant",
            by(
                Rows.ClassKeyRow.class,
                DeclaredKey.attribute("country").always("is"),
                DeclaredKey.attribute("code")),
            KeyCases::classKey,
            Map.of("code", "354"),
            Map.of("code", "355")),
        new RowCase(
            "@IdClass, some of its attributes",
            by(Rows.ClassKeyRow.class, "code"),
            KeyCases::classKey,
            Map.of("code", "354"),
            Map.of("code", "355")));
  }

  static Stream<RowCase> naturalKeys() {
    return Stream.of(
        new RowCase(
            "natural key",
            by(Rows.Page.class, "slug"),
            RowCases::page,
            Map.of("slug", "news"),
            Map.of("slug", "olds")),
        new RowCase(
            "composite natural key",
            by(
                Rows.Page.class,
                DeclaredKey.attribute("language").from("lang"),
                DeclaredKey.attribute("issue").from("day")),
            RowCases::page,
            Map.of("lang", "is", "day", "2026-11-22"),
            Map.of("lang", "is", "day", "2026-11-23")),
        new RowCase(
            "composite natural key, one attribute of it constant",
            by(
                Rows.Page.class,
                DeclaredKey.attribute("language").always("is"),
                DeclaredKey.attribute("issue")),
            RowCases::page,
            Map.of("issue", "2026-11-22"),
            Map.of("issue", "2026-11-23")),
        new RowCase(
            "constant natural key",
            by(Rows.Page.class, DeclaredKey.attribute("slug").always("news")),
            RowCases::page,
            Map.of(),
            Map.of()));
  }

  private static Rows.EmbeddedRow embedded() {
    Rows.EmbeddedRow row = new Rows.EmbeddedRow();
    row.key = new Rows.EmbeddedKey("acme", 7);
    return row;
  }

  private static Rows.ClassKeyRow classKey() {
    Rows.ClassKeyRow row = new Rows.ClassKeyRow();
    row.country = "is";
    row.code = 354;
    return row;
  }
}
