package dev.etagged.jpa.conflict;

import jakarta.annotation.Priority;
import java.sql.SQLException;
import java.util.function.BooleanSupplier;

/** For a method that works on a connection and does not catch its exceptions. */
@Priority(ConflictMapper.AFTER_ALL_OTHERS)
final class SqlConflictMapper extends ConflictMapper<SQLException> {

  SqlConflictMapper(BooleanSupplier overtaken) {
    super(SQLException.class, overtaken);
  }
}
