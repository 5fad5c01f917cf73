package dev.etagged.example;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/** The embedded database: a listener, because every server reads resource definitions on those. */
@WebListener
@DataSourceDefinition(
    name = ExampleDatabase.JNDI_NAME,
    className = "org.h2.jdbcx.JdbcDataSource",
    // Before 2.4.240, and servers bring such, H2 can answer a repeated query with the result
    // that it had before another connection's commit.
    url = "jdbc:h2:mem:etagged;DB_CLOSE_DELAY=-1;OPTIMIZE_REUSE_RESULTS=FALSE",
    user = "sa",
    password = "")
public class ExampleDatabase implements ServletContextListener {
  static final String JNDI_NAME = "java:app/jdbc/etagged";
}
