package dev.etagged.jpa;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A data source that notes each statement executed, whatever the provider above it. */
final class StatementCounter {

  private final List<String> executed = new CopyOnWriteArrayList<>();
  private final DataSource dataSource;

  StatementCounter(DataSource counted) {
    this.dataSource = counting(DataSource.class, counted);
  }

  DataSource dataSource() {
    return dataSource;
  }

  /** The statements since the last call. */
  List<String> take() {
    List<String> taken = List.copyOf(executed);
    executed.clear();
    return taken;
  }

  private <T> T counting(Class<T> type, Object target) {
    return type.cast(
        Proxy.newProxyInstance(
            StatementCounter.class.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> invoke(target, method, arguments)));
  }

  private @Nullable Object invoke(Object target, Method method, Object @Nullable [] arguments)
      throws Throwable {
    if (target instanceof Statement && method.getName().startsWith("execute")) {
      executed.add(target.toString());
    }
    try {
      Object result = method.invoke(target, arguments);
      boolean counted =
          Connection.class.isAssignableFrom(method.getReturnType())
              || Statement.class.isAssignableFrom(method.getReturnType());
      return counted && result != null && !method.getName().equals("unwrap")
          ? counting(method.getReturnType(), result)
          : result;
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
