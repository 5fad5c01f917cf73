package dev.etagged.jpa.conflict;

import jakarta.annotation.Priority;
import jakarta.data.exceptions.DataException;
import java.util.function.BooleanSupplier;

/** For the repositories of Jakarta Data. */
@Priority(ConflictMapper.AFTER_ALL_OTHERS)
final class DataConflictMapper extends ConflictMapper<DataException> {

  DataConflictMapper(BooleanSupplier overtaken) {
    super(DataException.class, overtaken);
  }
}
