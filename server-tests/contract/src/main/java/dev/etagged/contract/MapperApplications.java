package dev.etagged.contract;

import dev.etagged.jaxrs.EtaggedFeature;
import jakarta.ejb.EJBException;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.TransactionalException;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;

/** Applications with exception mappers of their own. */
final class MapperApplications {

  private MapperApplications() {}

  /** Throws what no mapper of the library is for. */
  @Path("unmapped")
  public static class Unmapped {

    @PUT
    public String put(String body) {
      throw new IllegalStateException("unmapped");
    }
  }

  /** Has no mapper. */
  public static class WithoutMapper extends Application {

    private final Set<Class<?>> classes = new HashSet<>();

    /** The application with these mappers. */
    WithoutMapper(Class<?>... mappers) {
      classes.addAll(
          Set.of(EtaggedFeature.class, ConflictResources.Unannotated.class, Unmapped.class));
      classes.addAll(Set.of(mappers));
    }

    @Override
    public Set<Class<?>> getClasses() {
      return classes;
    }
  }

  /** One application for each class that it may map. */
  enum Catching {
    RUNTIME_EXCEPTION(RuntimeException.class, RuntimeExceptions.class),
    EXCEPTION(Exception.class, Exceptions.class),
    THROWABLE(Throwable.class, Throwables.class);

    private final Class<? extends Throwable> caught;
    private final Class<?> mapper;

    Catching(Class<? extends Throwable> caught, Class<?> mapper) {
      this.caught = caught;
      this.mapper = mapper;
    }

    boolean catches(Throwable failure) {
      return caught.isInstance(failure);
    }

    Application application() {
      return new WithoutMapper(mapper);
    }
  }

  static Application withMappersOfTheVeryClasses() {
    return new WithoutMapper(
        OfPersistence.class,
        OfTransactional.class,
        OfRollback.class,
        OfBeans.class,
        OfConnections.class);
  }

  /** Answers with the class of what it was given. */
  abstract static class OwnMapper<E extends Throwable> implements ExceptionMapper<E> {

    @Override
    public Response toResponse(E failure) {
      return Response.status(Response.Status.SERVICE_UNAVAILABLE)
          .entity("own: " + failure.getClass().getName())
          .type("text/plain")
          .build();
    }
  }

  /** A mapper of the application. */
  public static class RuntimeExceptions extends OwnMapper<RuntimeException> {}

  /** A mapper of the application. */
  public static class Exceptions extends OwnMapper<Exception> {}

  /** A mapper of the application. */
  public static class Throwables extends OwnMapper<Throwable> {}

  /** A mapper of the application. */
  public static class OfPersistence extends OwnMapper<PersistenceException> {}

  /** A mapper of the application. */
  public static class OfTransactional extends OwnMapper<TransactionalException> {}

  /** A mapper of the application. */
  public static class OfRollback extends OwnMapper<RollbackException> {}

  /** A mapper of the application. */
  public static class OfBeans extends OwnMapper<EJBException> {}

  /** A mapper of the application. */
  public static class OfConnections extends OwnMapper<SQLException> {}
}
