package dev.etagged.jpa.conflict;

import jakarta.annotation.Priority;
import jakarta.data.exceptions.DataException;

/** For the repositories of Jakarta Data. */
@Priority(ConflictMapper.AFTER_ALL_OTHERS)
final class DataConflictMapper extends ConflictMapper<DataException> {

  DataConflictMapper() {
    super(DataException.class);
  }
}
