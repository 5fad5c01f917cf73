package dev.etagged.example;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/** The embedded database: a listener, because every server reads resource definitions on those. */
@WebListener
@DataSourceDefinition(
    name = ExampleDatabase.JNDI_NAME,
    className = "org.h2.jdbcx.JdbcDataSource",
    url = "jdbc:h2:mem:etagged;DB_CLOSE_DELAY=-1",
    user = "sa",
    password = "")
public class ExampleDatabase implements ServletContextListener {
  static final String JNDI_NAME = "java:app/jdbc/etagged";
}
