package dev.etagged.repository;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Everything is found by scanning. */
@ApplicationPath("")
public class NovelApplication extends Application {

  /** Its data source, which the server makes. */
  public static final String WEB_XML =
      """
      <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
        <data-source>
          <name>java:app/jdbc/novels</name>
          <class-name>org.h2.jdbcx.JdbcDataSource</class-name>
          <url>jdbc:h2:mem:novels;DB_CLOSE_DELAY=-1</url>
          <user>sa</user>
          <password>sa</password>
        </data-source>
      </web-app>
      """;

  /** Its persistence unit, with the registered listener alone. */
  public static final String PERSISTENCE_XML =
      """
      <persistence xmlns="https://jakarta.ee/xml/ns/persistence" version="3.0">
        <persistence-unit name="novels">
          <jta-data-source>java:app/jdbc/novels</jta-data-source>
          <class>dev.etagged.repository.Novel</class>
          <shared-cache-mode>NONE</shared-cache-mode>
          <properties>
            <property name="jakarta.persistence.schema-generation.database.action" value="create"/>
          </properties>
        </persistence-unit>
      </persistence>
      """;
}
