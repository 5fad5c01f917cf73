package dev.etagged.jpa;

import dev.etagged.jpa.ServiceProviders.EntityStateSupport;
import jakarta.persistence.EntityManagerFactory;
import java.sql.SQLException;
import java.util.Optional;

/** A node of its own: prints what it derives for the same rows. */
final class ForeignNode {

  private ForeignNode() {}

  /** Prints the validators of a row with a number and of one with a time stamp and a name. */
  public static void main(String[] arguments) throws SQLException {
    try (PersistenceUnit unit = new PersistenceUnit(arguments[0])) {
      unit.inTransaction(
          entityManager -> {
            entityManager
                .createNativeQuery(
                    "insert into TimestampRow (id, changedAt, title)"
                        + " values (7, timestamp '2026-11-22 01:02:03.000456', 't')")
                .executeUpdate();
            entityManager
                .createNativeQuery(
                    "insert into StringRow (id, version, title) values (?1, 41, 't')")
                .setParameter(1, "\u0131\u0130i \u65e5\u672c")
                .executeUpdate();
          });
      FakeEnvironment environment =
          new FakeEnvironment("1.4.0").with(EntityManagerFactory.class, unit.factory());
      System.out.println(validators(environment, Rows.TimestampRow.class, "7"));
      System.out.println(
          validators(environment, Rows.StringRow.class, "\u0131\u0130i \u65e5\u672c"));
      System.out.println(cdi());
    }
  }

  private static String validators(FakeEnvironment environment, Class<?> type, String id) {
    return "validators: "
        + new EntityStateSupport()
            .sourceFor(States.byIdentifier(type), environment)
            .orElseThrow()
            .validators(PathTarget.of("id", id));
  }

  private static String cdi() {
    return "CDI: "
        + Optional.ofNullable(
                ForeignNode.class
                    .getClassLoader()
                    .getResource("jakarta/enterprise/inject/spi/CDI.class"))
            .isPresent();
  }
}
