package dev.etagged.example.database;

import java.util.Locale;

/** Where the articles are kept: each setting is a system property, or else of the environment. */
enum DatabaseSetting {
  JDBC_URL("etagged.example.jdbc-url"),
  JDBC_USER("etagged.example.jdbc-user"),
  JDBC_PASSWORD("etagged.example.jdbc-password");

  private final String property;

  DatabaseSetting(String property) {
    this.property = property;
  }

  String orElse(String otherwise) {
    String variable = property.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    return System.getProperty(property, System.getenv().getOrDefault(variable, otherwise));
  }
}
