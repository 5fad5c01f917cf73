package dev.etagged.jpa;

import com.arjuna.ats.jta.TransactionManager;
import java.util.Locale;
import java.util.Map;

/** The persistence providers of the races. */
enum Provider {
  HIBERNATE,
  ECLIPSELINK,
  OPENJPA;

  /** The name of its persistence unit. */
  String unitName() {
    return name().toLowerCase(Locale.ROOT) + "-races";
  }

  /** What makes it join the transactions of Narayana. */
  Map<String, String> jtaProperties() {
    return switch (this) {
      case HIBERNATE -> Map.of("hibernate.transaction.jta.platform", "JBossTS");
      case ECLIPSELINK -> Map.of("eclipselink.target-server", NarayanaPlatform.class.getName());
      case OPENJPA ->
          Map.of(
              "openjpa.TransactionMode",
              "managed",
              "openjpa.ConnectionFactoryMode",
              "managed",
              "openjpa.ManagedRuntime",
              "invocation(TransactionManagerMethod=%s.transactionManager)"
                  .formatted(TransactionManager.class.getName()));
    };
  }
}
