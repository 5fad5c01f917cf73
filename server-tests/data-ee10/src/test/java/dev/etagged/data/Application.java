package dev.etagged.data;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.etagged.Decision;
import dev.etagged.DecisionListener;
import dev.etagged.UnguardedWrite;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.ContainerResponse;
import org.h2.jdbcx.JdbcDataSource;
import org.hibernate.SessionFactory;

/** The resources in a runtime that answers on the thread that asks. */
final class Application implements AutoCloseable, DecisionListener {

  private static final AtomicInteger DATABASES = new AtomicInteger();
  private static final AtomicLong IDS = new AtomicLong();
  private static final URI ROOT = URI.create("http://127.0.0.1/");

  private final ConcurrentLinkedQueue<UnguardedWrite> unguarded = new ConcurrentLinkedQueue<>();
  private volatile Runnable beforeTransaction = () -> {};
  private final EntityManagerFactory factory;
  private final Shelves shelves;
  private final ApplicationHandler runtime;

  /** With the listener where the property says so. */
  Application(Map<String, Object> settings) {
    JdbcDataSource database = new JdbcDataSource();
    database.setURL("jdbc:h2:mem:books%d;DB_CLOSE_DELAY=-1".formatted(DATABASES.incrementAndGet()));
    Map<String, Object> properties = new HashMap<>(settings);
    properties.put("jakarta.persistence.nonJtaDataSource", database);
    factory = Persistence.createEntityManagerFactory("books", properties);
    shelves = new HibernateShelves(factory.unwrap(SessionFactory.class));
    runtime =
        new ApplicationHandler(
            new BookApplication(factory, shelves, this, () -> beforeTransaction.run()));
  }

  @Override
  public void decided(Decision decision) {}

  @Override
  public void unguarded(UnguardedWrite write) {
    unguarded.add(write);
  }

  /** The writes that were reported since the last call. */
  List<UnguardedWrite> takeUnguarded() {
    List<UnguardedWrite> taken = List.copyOf(unguarded);
    unguarded.clear();
    return taken;
  }

  /** What each write does between its check and its transaction. */
  void beforeTransaction(Runnable work) {
    beforeTransaction = work;
  }

  static long newId() {
    return IDS.incrementAndGet();
  }

  /** The identifier of a new book. */
  long store() {
    long id = newId();
    shelves.inTransaction(
        shelf -> {
          Book book = Book.of(id, "stored");
          shelf.annotated().insert(book);
          return book;
        });
    return id;
  }

  /** Another request's write, on a thread of its own, which is committed. */
  void overtake(long id) {
    CompletableFuture.runAsync(
            () ->
                shelves.inTransaction(
                    shelf -> {
                      Book book = shelf.annotated().find(id).orElseThrow();
                      book.setTitle("overtaken");
                      shelf.annotated().update(book);
                      return book;
                    }))
        .join();
  }

  /**
   * The answer to a request.
   *
   * @param tag empty if there is none
   */
  record Answer(int status, String tag, String content) {}

  Answer get(long id) {
    return perform("GET", Way.CRUD_UPDATE + "/" + id, Map.of());
  }

  Answer put(Way way, Guarding guarding, long id, String tag, String title) {
    return perform(
        "PUT",
        way + "/" + id,
        Map.of("If-Match", tag, "Title", title, "Guarding", guarding.name()));
  }

  /** Another request's removal, on a thread of its own, which is committed. */
  void remove(long id) {
    CompletableFuture.runAsync(
            () -> shelves.inTransaction(shelf -> shelf.annotated().deleteByQuery(id)))
        .join();
  }

  Answer putTaken(MissingBookResource.Finder finder, long id, Map<String, String> fields) {
    return perform("PUT", "taken/" + finder + "/" + id, fields);
  }

  Answer create(long id, String title) {
    return perform("PUT", "new/" + id, Map.of("If-None-Match", "*", "Title", title));
  }

  private Answer perform(String method, String path, Map<String, String> fields) {
    ContainerRequest request =
        new ContainerRequest(
            ROOT, ROOT.resolve(path), method, null, new MapPropertiesDelegate(), null);
    fields.forEach(request::header);
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    ContainerResponse response = answer(request, content);
    return new Answer(
        response.getStatus(),
        Objects.requireNonNullElse(response.getHeaderString("ETag"), ""),
        content.toString(UTF_8));
  }

  private ContainerResponse answer(ContainerRequest request, ByteArrayOutputStream content) {
    try {
      return runtime.apply(request, content).get();
    } catch (InterruptedException | ExecutionException failed) {
      throw new IllegalStateException("no answer", failed);
    }
  }

  @Override
  public void close() {
    factory.close();
  }
}
