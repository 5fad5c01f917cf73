package dev.etagged.jpa;

import dev.etagged.spi.StateDeclaration;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Declarations that are refused, each with its message. */
final class WrongDeclarations {

  private WrongDeclarations() {}

  static Stream<Arguments> all() {
    return Stream.of(entities(), attributes(), keys(), misplacedConstants(), includes(), dates())
        .flatMap(rows -> rows);
  }

  private static Stream<Arguments> entities() {
    return Stream.of(
        Arguments.of(
            States.byIdentifier(Broken.Unlisted.class),
            "Unlisted is not an entity of the persistence unit; write @Entity on it and name it in"
                + " persistence.xml, or name an entity in @Etagged"),
        Arguments.of(
            States.byIdentifier(Rows.Numbered.class),
            "Numbered is not an entity of the persistence unit; write @Entity on it and name it in"
                + " persistence.xml, or name an entity in @Etagged"),
        Arguments.of(
            States.byIdentifier(Rows.EmbeddedKey.class),
            "EmbeddedKey is not an entity of the persistence unit; write @Entity on it and name it"
                + " in persistence.xml, or name an entity in @Etagged"),
        Arguments.of(
            States.byIdentifier(Broken.Versionless.class),
            "the entity Versionless has no version attribute; add one, such as"
                + " @Version private long version"),
        Arguments.of(
            States.byIdentifier(Broken.DoubleRow.class),
            "the identifier attribute id of DoubleRow is a Double, which a tag cannot contain;"
                + " write a ValidatorSource and name it with @Etagged(source = ...)"));
  }

  private static Stream<Arguments> attributes() {
    return Stream.of(
        Arguments.of(
            States.by(Rows.Page.class, "slag"),
            "the entity Page has no attribute slag; write one of"
                + " [id, issue, language, slug, title]"),
        Arguments.of(
            States.by(Rows.Page.class, "slug.length"),
            "the entity Page has no attribute slug.length; write one of"
                + " [id, issue, language, slug, title]"),
        Arguments.of(
            States.by(Rows.EmbeddedRow.class, "key"),
            "the attribute key of EmbeddedRow is not a single value; write one of"
                + " [key.number, key.tenant, title]"),
        Arguments.of(
            States.by(Broken.ConvertedRow.class, "spot"),
            "the attribute spot of ConvertedRow is a Spot, which cannot be read from text;"
                + " give the class a public static valueOf(String)"));
  }

  private static Stream<Arguments> keys() {
    return Stream.of(
        Arguments.of(
            States.by(Rows.EmbeddedRow.class, DeclaredKey.parameter("n")),
            "the identifier of EmbeddedRow has several attributes; write"
                + " key = {@Key(\"key.number\"), @Key(\"key.tenant\")}"),
        Arguments.of(
            States.by(Rows.ClassKeyRow.class, DeclaredKey.parameter("id")),
            "the identifier of ClassKeyRow has several attributes; write"
                + " key = {@Key(\"code\"), @Key(\"country\")}"),
        Arguments.of(
            States.by(Rows.ClassKeyRow.class, DeclaredKey.constant("354")),
            "the identifier of ClassKeyRow has several attributes; write"
                + " key = {@Key(\"code\"), @Key(\"country\")}"),
        Arguments.of(
            States.by(Rows.Page.class, DeclaredKey.constant("main")),
            "@Key(constant = \"main\") is not a value of the attribute id of Page, which is a"
                + " Long"),
        Arguments.of(
            States.by(Rows.Page.class, DeclaredKey.attribute("issue").always("today")),
            "@Key(constant = \"today\") is not a value of the attribute issue of Page, which is a"
                + " LocalDate"),
        Arguments.of(
            States.by(Rows.Page.class, DeclaredKey.attribute("id"), DeclaredKey.parameter("page")),
            "two keys for the attribute id of Page; keep one of them"),
        Arguments.of(
            States.by(Rows.EmbeddedRow.class, "number", "key.number"),
            "two keys for the attribute key.number of EmbeddedRow; keep one of them"));
  }

  /** A value in the place of the attribute. */
  private static Stream<Arguments> misplacedConstants() {
    String names = "[id, issue, language, slug, title]";
    return Stream.of(
        Arguments.of(
            States.by(Rows.Page.class, "1"),
            "the entity Page has no attribute 1; write one of "
                + names
                + ", or @Key(constant = \"1\") for the Page whose id is always 1"),
        Arguments.of(
            States.by(Rows.StringRow.class, "main"),
            "the entity StringRow has no attribute main; write one of [id, title]"
                + ", or @Key(constant = \"main\") for the StringRow whose id is always main"),
        Arguments.of(
            States.by(Rows.Page.class, DeclaredKey.attribute("1").from("id")),
            "the entity Page has no attribute 1; write one of " + names),
        Arguments.of(
            States.by(Rows.Page.class, DeclaredKey.attribute("1").always("2")),
            "the entity Page has no attribute 1; write one of " + names),
        Arguments.of(
            States.collection(Rows.Page.class, "1"),
            "the entity Page has no attribute 1; write one of " + names),
        Arguments.of(
            States.by(Rows.ClassKeyRow.class, "1"),
            "the entity ClassKeyRow has no attribute 1; write one of [code, country, title]"));
  }

  private static Stream<Arguments> includes() {
    StateDeclaration post = States.byIdentifier(Graphs.Post.class);
    return Stream.of(
        Arguments.of(
            States.including(post, "remark"),
            "includes = \"remark\", but the entity Post has no association remark; write one of"
                + " [author, labels, plain, remarks]"),
        Arguments.of(
            States.including(post, "labels", "remarks.editor"),
            "includes = \"labels, remarks.editor\", but the entity Remark has no association"
                + " editor; write one of [author, post]"),
        Arguments.of(
            States.including(post, ""),
            "includes = \"\", but the entity Post has no association ; write one of"
                + " [author, labels, plain, remarks]"),
        Arguments.of(
            States.including(post, "slug"),
            "the attribute slug of Post is not an association to an entity: it belongs to its"
                + " owner, whose version changes with it; leave it out of includes"),
        Arguments.of(
            States.including(post, "keywords"),
            "the attribute keywords of Post is not an association to an entity: it belongs to its"
                + " owner, whose version changes with it; leave it out of includes"),
        Arguments.of(
            States.including(post, "plain"),
            "the entity Plain has no version attribute; add one, such as"
                + " @Version private long version"),
        Arguments.of(
            States.including(States.byIdentifier(Graphs.Keeper.class), "animal"),
            "the attribute animal of Keeper leads to Animal, which has a table for each class: not"
                + " every provider joins them all; write a ValidatorSource and name it with"
                + " @Etagged(source = ...)"),
        Arguments.of(
            States.collection(Graphs.Remark.class, "post.slog"),
            "the entity Remark has no attribute post.slog; write one of [id, text]"),
        Arguments.of(
            States.by(Graphs.Remark.class, "post.labels"),
            "the entity Remark has no attribute post.labels; write one of [id, text]"));
  }

  private static Stream<Arguments> dates() {
    StateDeclaration dated = States.byIdentifier(Lives.Dated.class);
    return Stream.of(
        Arguments.of(
            States.dated(dated, "changedAt"),
            "lastModified = \"changedAt\" is not an attribute of Dated; write one that is an"
                + " Instant"),
        Arguments.of(
            States.dated(dated, "printedAt"),
            "lastModified = \"printedAt\" names a Timestamp of Dated, which is not a point in"
                + " time that is the same on every node; make it an Instant, an OffsetDateTime, or"
                + " a LocalDateTime in UTC"),
        Arguments.of(
            States.byIdentifier(Lives.TwoLives.class),
            "@Incarnation on [father, mother] of TwoLives; write it on one attribute, such as a"
                + " String, a UUID or an Instant"));
  }
}
