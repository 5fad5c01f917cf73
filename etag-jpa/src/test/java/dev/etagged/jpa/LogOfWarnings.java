package dev.etagged.jpa;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** The warnings that this module logs while it is open. */
final class LogOfWarnings extends Handler implements AutoCloseable {

  private final Logger logger = Logger.getLogger("dev.etagged.jpa");
  private final List<String> warnings = new ArrayList<>();

  LogOfWarnings() {
    logger.addHandler(this);
  }

  List<String> warnings() {
    return List.copyOf(warnings);
  }

  @Override
  public void publish(LogRecord entry) {
    if (entry.getLevel().equals(Level.WARNING)) {
      warnings.add(entry.getMessage());
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    logger.removeHandler(this);
  }
}
