package dev.etagged.jpa;

import static dev.etagged.jpa.States.by;
import static dev.etagged.jpa.States.byIdentifier;

import java.io.Serializable;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Identifiers and keys as the entities of real applications have them. */
final class ModelCases {

  private ModelCases() {}

  static Stream<RowCase> all() {
    return Stream.of(generic(), derived(), parents(), ownTypes(), mappedTrees())
        .flatMap(cases -> cases);
  }

  private static Stream<RowCase> generic() {
    return Stream.of(
        new RowCase(
            "generic identifier, a Long",
            byIdentifier(Generics.GenericLong.class),
            () -> identified(new Generics.GenericLong(), 7L),
            Map.of("id", "7"),
            Map.of("id", "8")),
        new RowCase(
            "generic identifier, a String",
            byIdentifier(Generics.GenericText.class),
            () -> identified(new Generics.GenericText(), "ab"),
            Map.of("id", "ab"),
            Map.of("id", "b")),
        new RowCase(
            "generic natural key",
            by(Generics.GenericCode.class, "code"),
            ModelCases::coded,
            Map.of("code", "x"),
            Map.of("code", "y")),
        new RowCase(
            "generic identifier of a getter",
            byIdentifier(Generics.GenericGetter.class),
            ModelCases::accessed,
            Map.of("identifier", "7"),
            Map.of("identifier", "8")));
  }

  /** EclipseLink takes the variable for a String. */
  static RowCase genericEmbedded() {
    return new RowCase(
        "generic @EmbeddedId",
        byIdentifier(Generics.GenericEmbedded.class),
        ModelCases::keyed,
        Map.of("tenant", "acme", "number", "7"),
        Map.of("tenant", "acme", "number", "8"));
  }

  private static Stream<RowCase> derived() {
    return Stream.of(
        new RowCase(
            "@MapsId",
            byIdentifier(Derived.Profile.class),
            ModelCases::profile,
            Map.of("id", "7"),
            Map.of("id", "8")),
        new RowCase(
            "@MapsId of a part of an @EmbeddedId",
            byIdentifier(Derived.Phone.class),
            ModelCases::phone,
            Map.of("owner", "7", "kind", "home"),
            Map.of("owner", "7", "kind", "work")),
        new RowCase(
            "identifier that is an association",
            byIdentifier(Derived.Passport.class),
            ModelCases::passport,
            Map.of("person", "7"),
            Map.of("person", "8")),
        new RowCase(
            "identifier that is an association to another such",
            byIdentifier(Derived.Visa.class),
            ModelCases::visa,
            Map.of("passport", "7"),
            Map.of("passport", "8")),
        new RowCase(
            "@IdClass with an association",
            byIdentifier(Derived.HeldSeat.class),
            () -> seat(3),
            Map.of("holder", "7", "number", "3"),
            Map.of("holder", "7", "number", "4")),
        new RowCase(
            "@IdClass with an association, by names of its own",
            by(
                Derived.HeldSeat.class,
                DeclaredKey.attribute("holder").from("person"),
                DeclaredKey.attribute("number").from("n")),
            () -> seat(3),
            Map.of("person", "7", "n", "3"),
            Map.of("person", "8", "n", "3")),
        new RowCase(
            "@IdClass with an association to an @IdClass",
            by(
                Derived.Ticket.class,
                DeclaredKey.attribute("seat.holder"),
                DeclaredKey.attribute("seat.number"),
                DeclaredKey.attribute("weekday")),
            ModelCases::ticket,
            Map.of("holder", "7", "number", "3", "weekday", "mon"),
            Map.of("holder", "7", "number", "3", "weekday", "tue")));
  }

  private static Stream<RowCase> parents() {
    return Stream.of(
        new RowCase(
            "key through the parent's natural key",
            by(Derived.Letter.class, "author.slug", "number"),
            ModelCases::letter,
            Map.of("slug", "ann", "number", "3"),
            Map.of("slug", "bob", "number", "3")),
        new RowCase(
            "key through the parent",
            by(Derived.Letter.class, "author", "number"),
            ModelCases::letter,
            Map.of("author", "7", "number", "3"),
            Map.of("author", "7", "number", "4")));
  }

  private static Stream<RowCase> ownTypes() {
    return Stream.of(
        account("converted record, by valueOf", "email", "a@b", "b@a"),
        account("package-private record, by fromString", "code", "ff", "fe"),
        account("converted Locale", "tongue", "de-AT", "de"),
        account("converted Locale, as Java prints it", "tongue", "de_AT", "de_DE"),
        account("converted Currency", "currency", "ISK", "EUR"),
        account("package-private enum", "grade", "FIRST", "SECOND"),
        new RowCase(
            "package-private enum, a constant with a body",
            by(Keys.Account.class, "grade"),
            () -> ranked(Keys.Rank.SECOND),
            Map.of("grade", "SECOND"),
            Map.of("grade", "FIRST")));
  }

  private static RowCase account(String name, String attribute, String present, String missing) {
    return new RowCase(
        name,
        by(Keys.Account.class, attribute),
        () -> ranked(Keys.Rank.FIRST),
        Map.of(attribute, present),
        Map.of(attribute, missing));
  }

  private static Keys.Account ranked(Keys.Rank grade) {
    Keys.Account account = new Keys.Account();
    account.id = 7;
    account.email = new Keys.Email("a", "b");
    account.code = new Keys.Code(255);
    account.tongue = Locale.forLanguageTag("de-AT");
    account.currency = Currency.getInstance("ISK");
    account.grade = grade;
    return account;
  }

  private static Stream<RowCase> mappedTrees() {
    return Stream.of(
        mapped("the root", Mapped.MappedShape::new),
        mapped("a subclass", Mapped.MappedCircle::new),
        mapped("a subclass of a subclass", Mapped.MappedRing::new));
  }

  private static RowCase mapped(String name, Supplier<? extends Mapped.MappedShape> row) {
    return new RowCase(
        "TABLE_PER_CLASS of a mapping file: " + name,
        byIdentifier(Mapped.MappedShape.class),
        () -> {
          Mapped.MappedShape shape = row.get();
          shape.id = 7;
          return shape;
        },
        Map.of("id", "7"),
        Map.of("id", "8"));
  }

  /** Versions that Hibernate alone takes. */
  static Stream<RowCase> times() {
    return Stream.of(
        timed("java.util.Date", Times.DateVersion.class, Times.DateVersion::new),
        timed("Calendar", Times.CalendarVersion.class, Times.CalendarVersion::new),
        timed("OffsetDateTime", Times.OffsetVersion.class, Times.OffsetVersion::new),
        timed("ZonedDateTime", Times.ZonedVersion.class, Times.ZonedVersion::new),
        timed("Instant", Times.InstantVersion.class, Times.InstantVersion::new),
        timed("LocalDateTime", Times.LocalVersion.class, Times.LocalVersion::new));
  }

  private static RowCase timed(String type, Class<?> entity, Supplier<? extends Titled> row) {
    return new RowCase(
        "version that is a " + type,
        byIdentifier(entity),
        row,
        Map.of("id", "7"),
        Map.of("id", "8"));
  }

  private static <I extends Serializable, R extends Generics.AbstractRow<I>> R identified(
      R row, I id) {
    row.id = id;
    return row;
  }

  private static Generics.GenericCode coded() {
    Generics.GenericCode row = new Generics.GenericCode();
    row.number = 7;
    row.code = "x";
    return row;
  }

  private static Generics.GenericEmbedded keyed() {
    Generics.GenericEmbedded row = new Generics.GenericEmbedded();
    row.key = new Rows.EmbeddedKey("acme", 7);
    return row;
  }

  private static Generics.GenericGetter accessed() {
    Generics.GenericGetter row = new Generics.GenericGetter();
    row.setIdentifier(7L);
    return row;
  }

  private static Derived.Person person() {
    Derived.Person person = new Derived.Person();
    person.id = 7;
    person.slug = "ann";
    return person;
  }

  private static Derived.Profile profile() {
    Derived.Profile profile = new Derived.Profile();
    profile.person = person();
    return profile;
  }

  private static Derived.Phone phone() {
    Derived.Phone phone = new Derived.Phone();
    phone.owner = person();
    phone.key.kind = "home";
    return phone;
  }

  private static Derived.Passport passport() {
    Derived.Passport passport = new Derived.Passport();
    passport.person = person();
    return passport;
  }

  private static Derived.Visa visa() {
    Derived.Visa visa = new Derived.Visa();
    visa.passport = passport();
    return visa;
  }

  private static Derived.HeldSeat seat(int number) {
    Derived.HeldSeat seat = new Derived.HeldSeat();
    seat.holder = person();
    seat.number = number;
    return seat;
  }

  private static Derived.Ticket ticket() {
    Derived.Ticket ticket = new Derived.Ticket();
    ticket.seat = seat(3);
    ticket.weekday = "mon";
    return ticket;
  }

  private static Derived.Letter letter() {
    Derived.Letter letter = new Derived.Letter();
    letter.id = 9;
    letter.number = 3;
    letter.author = person();
    return letter;
  }
}
