package dev.etagged.probe;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * The statements that the database executed since the last reset: a line for each, as often as it
 * did. Settings of a connection, which drivers and servers make, cost no access to a row.
 */
@Path("probe")
@RequestScoped
@Produces(MediaType.TEXT_PLAIN)
public class ProbeResource {
  @Resource(lookup = "java:app/jdbc/etagged")
  private DataSource dataSource;

  @DELETE
  public void reset() throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("SET QUERY_STATISTICS FALSE");
      statement.execute("SET QUERY_STATISTICS TRUE");
    }
  }

  @GET
  public String sinceReset() throws SQLException {
    List<String> lines = new ArrayList<>();
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet executed =
            statement.executeQuery(
                "SELECT sql_statement, execution_count FROM information_schema.query_statistics"
                    + " WHERE UPPER(sql_statement) NOT LIKE '%QUERY_STATISTICS%'"
                    + " AND UPPER(sql_statement) NOT LIKE 'SET %'")) {
      while (executed.next()) {
        String sql = executed.getString(1).replaceAll("\\s+", " ");
        for (int i = 0; i < executed.getInt(2); i++) {
          lines.add(sql);
        }
      }
    }
    return String.join("\n", lines);
  }
}
