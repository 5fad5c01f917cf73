package dev.etagged.jpa;

import java.sql.SQLException;

/** What a method that works on a connection lets through. */
final class SqlConflictMapper extends ConflictMapper<SQLException> {

  SqlConflictMapper() {
    super(SQLException.class);
  }
}
