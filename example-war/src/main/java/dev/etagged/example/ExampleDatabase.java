package dev.etagged.example;

import dev.etagged.example.database.ExampleDataSource;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * The database, embedded unless a setting names another: a listener, because every server reads
 * resource definitions on those, and calls them before the first request.
 */
@WebListener
@DataSourceDefinition(
    name = ExampleDatabase.JNDI_NAME,
    className = "dev.etagged.example.database.ExampleDataSource",
    url = ExampleDataSource.EMBEDDED)
public class ExampleDatabase implements ServletContextListener {
  static final String JNDI_NAME = "java:app/jdbc/etagged";

  @Override
  public void contextInitialized(ServletContextEvent event) {
    try (Connection connection = new ExampleDataSource().getConnection()) {
      new SchemaCreation(connection).createOnce();
    } catch (SQLException e) {
      throw new IllegalStateException("The example's database cannot be used: " + e, e);
    }
  }
}
