package dev.etagged.jpa.conflict;

import jakarta.annotation.Priority;
import java.sql.SQLException;

/** For a method that works on a connection and does not catch its exceptions. */
@Priority(ConflictMapper.AFTER_ALL_OTHERS)
final class SqlConflictMapper extends ConflictMapper<SQLException> {

  SqlConflictMapper() {
    super(SQLException.class);
  }
}
