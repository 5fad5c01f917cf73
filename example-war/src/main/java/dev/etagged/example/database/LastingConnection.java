package dev.etagged.example.database;

import dev.etagged.example.database.LastingConnections.Opened;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A connection that is replaced when it is broken, between two transactions. A transaction that was
 * begun fails with its connection: its first half must not be missing from what is committed.
 */
final class LastingConnection implements InvocationHandler {
  private final LastingConnections connections;
  private Opened opened;
  private boolean autoCommit = true;
  private boolean begun;

  LastingConnection(LastingConnections connections) throws SQLException {
    this.connections = connections;
    this.opened = connections.open();
  }

  @Override
  public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
      throws Throwable {
    return switch (method.getName()) {
      case "equals" -> arguments != null && proxy == arguments[0];
      case "hashCode" -> System.identityHashCode(proxy);
      case "close", "abort", "isClosed", "isValid" -> call(method, arguments);
      case "commit" -> end(method, arguments);
      case "rollback" -> opened.connection().isClosed() ? ended(null) : end(method, arguments);
      case "setAutoCommit" ->
          setAutoCommit(method, arguments, arguments != null && Boolean.TRUE.equals(arguments[0]));
      default -> {
        replaceIfBroken();
        begun = !autoCommit;
        yield call(method, arguments);
      }
    };
  }

  /** A transaction whose end fails with its connection is over, and its caller knows. */
  private @Nullable Object end(Method method, Object @Nullable [] arguments) throws Throwable {
    try {
      return ended(call(method, arguments));
    } finally {
      begun &= !opened.connection().isClosed();
    }
  }

  /**
   * It is called before a transaction and after one. After an outage a server that could not leave
   * the transaction calls nothing else, and the connection must not stay in it for ever.
   */
  private @Nullable Object setAutoCommit(
      Method method, Object @Nullable [] arguments, boolean wanted) throws Throwable {
    begun &= !opened.connection().isClosed();
    autoCommit |= wanted;
    replaceIfBroken();
    autoCommit = wanted;
    return ended(call(method, arguments));
  }

  private void replaceIfBroken() throws SQLException {
    if (!begun && connections.isBroken(opened)) {
      Opened replacement = connections.open();
      replacement.connection().setAutoCommit(autoCommit);
      opened.connection().close();
      opened = replacement;
    }
  }

  private @Nullable Object ended(@Nullable Object result) {
    begun = false;
    return result;
  }

  private @Nullable Object call(Method method, Object @Nullable [] arguments) throws Throwable {
    try {
      return method.invoke(opened.connection(), arguments);
    } catch (InvocationTargetException failed) {
      throw failed.getCause();
    }
  }
}
