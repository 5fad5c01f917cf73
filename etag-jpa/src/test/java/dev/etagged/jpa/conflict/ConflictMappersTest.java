package dev.etagged.jpa.conflict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.etagged.WriteConflict;
import dev.etagged.spi.Environment;
import jakarta.data.exceptions.EmptyResultException;
import jakarta.ejb.EJBException;
import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.NoResultException;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.TransactionalException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.ParameterizedType;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.hibernate.ObjectNotFoundException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class ConflictMappersTest {

  @Test
  void thereIsOneForEachClass() {
    assertThat(all(() -> false))
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
            .getDeclaredMethod("on", Environment.class, BooleanSupplier.class);
    method.setAccessible(true);

    assertThat((List<?>) method.invoke(null, new Offering(runtime), (BooleanSupplier) () -> false))
        .extracting(mapper -> mapper.getClass().getSimpleName())
        .containsExactly("PersistenceConflictMapper", "SqlConflictMapper");
  }

  /** RFC 9110 section 13.1.1: If-Match is false where nothing is there. */
  @ParameterizedTest
  @MethodSource
  void aRowThatIsMissingWasRemovedIfThePreconditionsHoldNoMore(Exception failure) {
    assertThat(nearest(failure, () -> true).conflict(failure)).contains(WriteConflict.OVERTAKEN);
    assertThat(nearest(failure, () -> false).conflict(failure)).isEmpty();
  }

  static Stream<Exception> aRowThatIsMissingWasRemovedIfThePreconditionsHoldNoMore() {
    EntityNotFoundException missing = new EntityNotFoundException();
    return Stream.of(
        missing,
        new NoResultException(),
        new EmptyResultException("none"),
        new PersistenceException(new ObjectNotFoundException((Object) 1L, "Article")),
        new TransactionalException("failed", missing),
        new EJBException(missing));
  }

  @Test
  void aStateThatCannotBeLookedUpIsNoReason() {
    IllegalStateException closed = new IllegalStateException("closed");
    EntityNotFoundException missing = new EntityNotFoundException();

    ConflictMapper<Exception> mapper =
        nearest(
            missing,
            () -> {
              throw closed;
            });

    assertThatThrownBy(() -> mapper.toResponse(missing))
        .isSameAs(missing)
        .hasSuppressedException(closed);
  }

  @Test
  void nothingElseIsLookedUp() {
    PersistenceException other = new PersistenceException("disk full");
    assertThatThrownBy(() -> nearest(other, () -> true).toResponse(other)).isSameAs(other);
  }

  /** The mapper that a runtime calls: all are for unrelated classes. */
  @SuppressWarnings("unchecked") // of the class that it is for
  private static ConflictMapper<Exception> nearest(Exception failure, BooleanSupplier overtaken) {
    return all(overtaken).stream()
        .map(mapper -> (ConflictMapper<Exception>) mapper)
        .filter(mapper -> mapped(mapper).isInstance(failure))
        .findFirst()
        .orElseThrow();
  }

  private static Class<?> mapped(ConflictMapper<?> mapper) {
    ParameterizedType superclass = (ParameterizedType) mapper.getClass().getGenericSuperclass();
    return (Class<?>) superclass.getActualTypeArguments()[0];
  }

  private static List<Object> all(BooleanSupplier overtaken) {
    return ConflictMappers.on(new Offering(ConflictMappers.class.getClassLoader()), overtaken);
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
