package dev.etagged.jpa;

import jakarta.annotation.Priority;
import java.sql.SQLException;

/** What a method that works on a connection lets through. */
@Priority(ConflictMapper.AFTER_ALL_OTHERS)
final class SqlConflictMapper extends ConflictMapper<SQLException> {

  SqlConflictMapper() {
    super(SQLException.class);
  }
}
