package dev.etagged.jpa.conflict;

import static dev.etagged.WriteConflict.COLLIDED;
import static dev.etagged.WriteConflict.OVERTAKEN;

import dev.etagged.WriteConflict;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The codes by which databases report a lost write where the SQLState says too little. Vendors use
 * the same numbers, so each code counts with the states that its vendor's driver gives it.
 *
 * @param conflict how the write was lost
 * @param codes the vendor's codes
 * @param states the beginnings of the SQLStates, in capitals
 */
record VendorCode(WriteConflict conflict, Set<Integer> codes, List<String> states) {

  /** DB2: -911 and -913 are a deadlock or a time-out, and the reason in the message tells which. */
  private static final Set<Integer> DB2_ROLLBACK = Set.of(-911, -913);

  private static final List<String> DB2_TIMEOUTS =
      List.of("SQLERRMC=68", "SQLERRMC=00C9008E", "REASON CODE \"68\"", "REASON CODE 68");
  private static final List<String> DB2_DEADLOCKS =
      List.of("SQLERRMC=2", "SQLERRMC=00C90088", "REASON CODE \"2\"", "REASON CODE 2");

  /** SQL Server: a deadlock. With MySQL and MariaDB the same code and state are a lock time-out. */
  private static final int DEADLOCK_OR_TIMEOUT = 1205;

  /** SQLite gives no SQLState; 517 and the like are its extended codes. */
  private static final int SQLITE_CONSTRAINT = 19;

  private static final List<String> SQLITE_OTHER_CONSTRAINTS =
      List.of("FOREIGN", "NOTNULL", "NOT NULL", "CHECK", "TRIGGER", "DATATYPE");

  private static final List<VendorCode> ALL =
      List.of(
          // MySQL and MariaDB
          new VendorCode(OVERTAKEN, Set.of(1020, 1213), List.of("HY000", "40001")),
          new VendorCode(OVERTAKEN, Set.of(1614), List.of("XA102")),
          new VendorCode(COLLIDED, Set.of(1205), List.of("HY000", "40001", "41000")),
          new VendorCode(COLLIDED, Set.of(1022, 1062, 1169, 1586, 1859), List.of("23000")),
          new VendorCode(COLLIDED, Set.of(3572), List.of("HY000")),
          // Oracle
          new VendorCode(OVERTAKEN, Set.of(60, 8177), List.of("61000", "72000")),
          new VendorCode(COLLIDED, Set.of(1), List.of("23000")),
          new VendorCode(COLLIDED, Set.of(54, 30006), List.of("61000", "72000", "99999")),
          // SQL Server
          new VendorCode(OVERTAKEN, Set.of(3960), List.of("S")),
          new VendorCode(COLLIDED, Set.of(2601, 2627), List.of("23000")),
          new VendorCode(COLLIDED, Set.of(1222), List.of("S")),
          // SQLite
          new VendorCode(OVERTAKEN, Set.of(517), List.of("")),
          new VendorCode(COLLIDED, Set.of(5, 6, 1555, 2067, 2579), List.of("")));

  /** How a database says that the write was lost; empty if its code does not say so. */
  static Optional<WriteConflict> conflict(SQLException failure) {
    String state = Objects.requireNonNullElse(failure.getSQLState(), "");
    int code = failure.getErrorCode();
    if (DB2_ROLLBACK.contains(code)) {
      return ofDb2(failure);
    }
    if (code == DEADLOCK_OR_TIMEOUT && isSqlServer(failure)) {
      return Optional.of(OVERTAKEN);
    }
    if (state.isEmpty() && code == SQLITE_CONSTRAINT) {
      return Optional.of(COLLIDED).filter(unique -> !mentions(failure, SQLITE_OTHER_CONSTRAINTS));
    }
    return ALL.stream()
        .filter(known -> known.codes.contains(code) && known.isOfState(state))
        .map(VendorCode::conflict)
        .findFirst();
  }

  /** An empty state is the vendor's that gives none. */
  private boolean isOfState(String state) {
    return states.stream().anyMatch(one -> one.isEmpty() ? state.isEmpty() : state.startsWith(one));
  }

  private static Optional<WriteConflict> ofDb2(SQLException failure) {
    if (mentions(failure, DB2_TIMEOUTS)) {
      return Optional.of(COLLIDED);
    }
    return Optional.of(OVERTAKEN).filter(lost -> mentions(failure, DB2_DEADLOCKS));
  }

  private static boolean isSqlServer(SQLException failure) {
    String driver = failure.getClass().getName();
    return Stream.of("com.microsoft.", "net.sourceforge.jtds.").anyMatch(driver::startsWith)
        || mentions(failure, List.of("DEADLOCK VICTIM"));
  }

  private static boolean mentions(SQLException failure, List<String> words) {
    String message = Objects.requireNonNullElse(failure.getMessage(), "").toUpperCase(Locale.ROOT);
    return words.stream().anyMatch(message::contains);
  }
}
