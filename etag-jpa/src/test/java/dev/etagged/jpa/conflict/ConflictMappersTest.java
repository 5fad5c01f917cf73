package dev.etagged.jpa.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etagged.spi.Environment;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ConflictMappersTest {

  @Test
  void thereIsOneForEachClass() {
    assertThat(ConflictMappers.on(new Offering(ConflictMappers.class.getClassLoader())))
        .extracting(mapper -> mapper.getClass().getSimpleName())
        .containsExactly(
            "PersistenceConflictMapper",
            "SqlConflictMapper",
            "TransactionalConflictMapper",
            "RollbackConflictMapper",
            "EjbConflictMapper",
            "DataConflictMapper");
  }

  @Test
  void thoseForClassesThatAreMissingAreNotLoaded() throws Exception {
    WithoutTransactions runtime = new WithoutTransactions();
    var method =
        runtime
            .loadClass("dev.etagged.jpa.conflict.ConflictMappers")
            .getDeclaredMethod("on", Environment.class);
    method.setAccessible(true);

    assertThat((List<?>) method.invoke(null, new Offering(runtime)))
        .extracting(mapper -> mapper.getClass().getSimpleName())
        .containsExactly("PersistenceConflictMapper", "SqlConflictMapper");
  }

  /** A runtime without Jakarta Transactions, Enterprise Beans and Data. */
  private static final class WithoutTransactions extends ClassLoader {

    WithoutTransactions() {
      super(ConflictMappersTest.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (name.startsWith("jakarta.transaction.")
          || name.startsWith("jakarta.ejb.")
          || name.startsWith("jakarta.data.")) {
        throw new ClassNotFoundException(name);
      }
      return name.startsWith("dev.etagged.jpa.") ? own(name) : super.loadClass(name, resolve);
    }

    private Class<?> own(String name) throws ClassNotFoundException {
      Class<?> loaded = findLoadedClass(name);
      if (loaded != null) {
        return loaded;
      }
      try (InputStream file = getResourceAsStream(name.replace('.', '/') + ".class")) {
        if (file == null) {
          throw new ClassNotFoundException(name);
        }
        byte[] octets = file.readAllBytes();
        return defineClass(name, octets, 0, octets.length);
      } catch (IOException e) {
        throw new ClassNotFoundException(name, e);
      }
    }
  }
}
