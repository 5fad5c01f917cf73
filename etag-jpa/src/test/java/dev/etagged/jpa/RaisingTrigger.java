package dev.etagged.jpa;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.h2.api.Trigger;

/** Raises the version of each row that is written with the title {@code raise}, in H2. */
public final class RaisingTrigger implements Trigger {

  private int title;
  private int version;

  @Override
  public void init(
      Connection connection, String schema, String trigger, String table, boolean before, int type)
      throws SQLException {
    title = column(connection, table, "TITLE");
    version = column(connection, table, "VERSION");
  }

  private static int column(Connection connection, String table, String name) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            "select ordinal_position from information_schema.columns"
                + " where table_name = ? and column_name = ?")) {
      query.setString(1, table);
      query.setString(2, name);
      try (ResultSet found = query.executeQuery()) {
        found.next();
        return found.getInt(1) - 1;
      }
    }
  }

  @Override
  public void fire(Connection connection, Object[] before, Object[] after) {
    if ("raise".equals(after[title])) {
      after[version] = ((Number) after[version]).longValue() + 1;
    }
  }
}
