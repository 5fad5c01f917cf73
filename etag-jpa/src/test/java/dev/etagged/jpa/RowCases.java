package dev.etagged.jpa;

import static dev.etagged.jpa.States.by;
import static dev.etagged.jpa.States.byIdentifier;

import java.time.LocalDate;
import java.time.Month;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Every kind of identifier, of version and of inheritance tree. */
final class RowCases {

  private static final String UUID_TEXT = "0191e0d2-5b6f-7c1a-9d55-2f6c1a9b7e11";
  private static final LocalDate ISSUE = LocalDate.of(2026, 11, 22);

  private RowCases() {}

  static Stream<RowCase> all() {
    return Stream.of(identifiers(), KeyCases.composites(), KeyCases.naturalKeys(), trees())
        .flatMap(cases -> cases);
  }

  private static Stream<RowCase> identifiers() {
    return Stream.of(
        single("long id, long version", Rows.PrimitiveRow.class, RowCases::primitive, "7", "8"),
        single("Long id, Long version", Rows.BoxedRow.class, RowCases::boxed, "7", "8"),
        new RowCase(
            "Integer id of another name, int version",
            by(Rows.IntegerRow.class, DeclaredKey.parameter("n")),
            RowCases::integer,
            Map.of("n", "7"),
            Map.of("n", "8")),
        single("String id, Integer version", Rows.StringRow.class, RowCases::string, "ä/7", "ä"),
        single(
            "UUID id, short version",
            Rows.UuidRow.class,
            RowCases::uuid,
            UUID_TEXT,
            new UUID(1, 2).toString()),
        single("enum id, Short version", Rows.EnumRow.class, RowCases::month, "MAY", "JUNE"),
        single(
            "id and version of a mapped superclass",
            Rows.InheritedRow.class,
            RowCases::inherited,
            "7",
            "8"),
        single("Timestamp version", Rows.TimestampRow.class, RowCases::timestamp, "7", "8"),
        new RowCase(
            "constant identifier",
            by(Rows.StringRow.class, DeclaredKey.constant("ä/7")),
            RowCases::string,
            Map.of(),
            Map.of()));
  }

  private static Stream<RowCase> trees() {
    return Stream.of(
        single("JOINED, the root", Trees.Vehicle.class, RowCases::vehicle, "7", "8"),
        single("JOINED, through the root", Trees.Vehicle.class, RowCases::car, "17", "7"),
        single("JOINED, the subclass", Trees.Car.class, RowCases::car, "17", "7"),
        single("SINGLE_TABLE, through the root", Trees.Payment.class, RowCases::card, "7", "8"),
        single("SINGLE_TABLE, the subclass", Trees.CardPayment.class, RowCases::card, "7", "8"),
        single("TABLE_PER_CLASS, the root", Trees.Animal.class, RowCases::animal, "7", "8"),
        single("TABLE_PER_CLASS, through the root", Trees.Animal.class, RowCases::dog, "17", "7"),
        single("TABLE_PER_CLASS, the subclass", Trees.Dog.class, RowCases::dog, "17", "7"),
        single("TABLE_PER_CLASS, an abstract root", Trees.Shape.class, RowCases::circle, "c", "d"));
  }

  private static RowCase single(
      String name, Class<?> type, Supplier<? extends Titled> row, String present, String missing) {
    return new RowCase(name, byIdentifier(type), row, Map.of("id", present), Map.of("id", missing));
  }

  static Rows.PrimitiveRow primitive() {
    Rows.PrimitiveRow row = new Rows.PrimitiveRow();
    row.id = 7;
    return row;
  }

  static Rows.BoxedRow boxed() {
    Rows.BoxedRow row = new Rows.BoxedRow();
    row.id = 7L;
    return row;
  }

  private static Rows.IntegerRow integer() {
    Rows.IntegerRow row = new Rows.IntegerRow();
    row.number = 7;
    return row;
  }

  private static Rows.StringRow string() {
    Rows.StringRow row = new Rows.StringRow();
    row.id = "ä/7";
    return row;
  }

  private static Rows.UuidRow uuid() {
    Rows.UuidRow row = new Rows.UuidRow();
    row.id = UUID.fromString(UUID_TEXT);
    return row;
  }

  private static Rows.EnumRow month() {
    Rows.EnumRow row = new Rows.EnumRow();
    row.id = Month.MAY;
    return row;
  }

  private static Rows.InheritedRow inherited() {
    Rows.InheritedRow row = new Rows.InheritedRow();
    row.id = 7L;
    return row;
  }

  private static Rows.TimestampRow timestamp() {
    Rows.TimestampRow row = new Rows.TimestampRow();
    row.id = 7;
    return row;
  }

  static Rows.Page page() {
    Rows.Page page = new Rows.Page();
    page.id = 7;
    page.slug = "news";
    page.issue = ISSUE;
    page.language = "is";
    return page;
  }

  private static Trees.Vehicle vehicle() {
    Trees.Vehicle vehicle = new Trees.Vehicle();
    vehicle.id = 7;
    return vehicle;
  }

  static Trees.Car car() {
    Trees.Car car = new Trees.Car();
    car.id = 17;
    return car;
  }

  private static Trees.CardPayment card() {
    Trees.CardPayment payment = new Trees.CardPayment();
    payment.id = 7;
    return payment;
  }

  private static Trees.Animal animal() {
    Trees.Animal animal = new Trees.Animal();
    animal.id = 7;
    return animal;
  }

  private static Trees.Dog dog() {
    Trees.Dog dog = new Trees.Dog();
    dog.id = 17;
    return dog;
  }

  private static Trees.Circle circle() {
    Trees.Circle circle = new Trees.Circle();
    circle.id = "c";
    return circle;
  }
}
