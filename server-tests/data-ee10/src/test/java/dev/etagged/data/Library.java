package dev.etagged.data;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.etagged.Decision;
import dev.etagged.DecisionListener;
import dev.etagged.Etagged;
import dev.etagged.MissedChange;
import dev.etagged.PlannedMethod;
import dev.etagged.jaxrs.EtaggedFeature;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.ext.ContextResolver;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.ContainerResponse;
import org.glassfish.jersey.server.ResourceConfig;
import org.h2.jdbcx.JdbcDataSource;

/** A node of an application whose entities a cache keeps, and which verifies its 304s. */
final class Library implements AutoCloseable, DecisionListener {

  private static final URI ROOT = URI.create("http://127.0.0.1/");

  private static final AtomicInteger NODES = new AtomicInteger();

  private final ConcurrentLinkedQueue<MissedChange> missed = new ConcurrentLinkedQueue<>();
  private final EtaggedFeature feature = new EtaggedFeature();
  private final EntityManagerFactory factory;
  private final ApplicationHandler runtime;

  /** A node on a database that other nodes may share. */
  Library(String database) {
    JdbcDataSource source = new JdbcDataSource();
    source.setURL("jdbc:h2:mem:%s;DB_CLOSE_DELAY=-1".formatted(database));
    factory =
        Persistence.createEntityManagerFactory(
            "library",
            Map.of(
                "jakarta.persistence.nonJtaDataSource",
                source,
                "hibernate.cache.region_prefix",
                "node" + NODES.incrementAndGet()));
    runtime =
        new ApplicationHandler(
            new ResourceConfig()
                .property("etagged.verify-not-modified", "true")
                .register(feature)
                .register(new NovelResource(factory))
                .register(new Factories(factory))
                .register(new Listeners(this)));
  }

  @Override
  public void decided(Decision decision) {}

  @Override
  public void missed(MissedChange change) {
    missed.add(change);
  }

  /** What was reported so far. */
  List<MissedChange> missed() {
    return List.copyOf(missed);
  }

  /** What was resolved for a method. */
  PlannedMethod planned(String name) {
    return feature.plannedMethods().stream()
        .filter(method -> method.resourceMethod().endsWith("." + name))
        .findFirst()
        .orElseThrow();
  }

  /** Writes on this node. */
  void write(Consumer<EntityManager> work) {
    try (EntityManager entityManager = factory.createEntityManager()) {
      entityManager.getTransaction().begin();
      work.accept(entityManager);
      entityManager.getTransaction().commit();
    }
  }

  /**
   * The answer to a GET.
   *
   * @param tag empty if there is none
   */
  record Answer(int status, String tag, String content) {}

  /** The answer to a GET with the tag that a client has; empty if it has none. */
  Answer get(String path, String tag) {
    ContainerRequest request =
        new ContainerRequest(
            ROOT, ROOT.resolve(path), "GET", null, new MapPropertiesDelegate(), null);
    if (!tag.isEmpty()) {
      request.header("If-None-Match", tag);
    }
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    try {
      ContainerResponse response = runtime.apply(request, content).get();
      return new Answer(
          response.getStatus(),
          Objects.requireNonNullElse(response.getHeaderString("ETag"), ""),
          content.toString(UTF_8));
    } catch (InterruptedException | ExecutionException failed) {
      throw new IllegalStateException("no answer", failed);
    }
  }

  @Override
  public void close() {
    factory.close();
  }

  /** Renders a novel with its author. */
  @Path("novels")
  public static class NovelResource {

    private final EntityManagerFactory factory;

    NovelResource(EntityManagerFactory factory) {
      this.factory = factory;
    }

    /** Its tag does not show the author. */
    @GET
    @Path("blind/{id}")
    @Etagged(Novel.class)
    public String blind(@PathParam("id") long id) {
      return render(id);
    }

    /** Its tag shows both. */
    @GET
    @Path("seeing/{id}")
    @Etagged(value = Novel.class, includes = "author")
    public String seeing(@PathParam("id") long id) {
      return render(id);
    }

    /** Is rendered by whatever binds it. */
    @GET
    @Path("whole/{id}")
    @Etagged(Novel.class)
    public Novel whole(@PathParam("id") long id) {
      throw new NotFoundException();
    }

    /** Its tag shows all of it. */
    @GET
    @Path("included/{id}")
    @Etagged(value = Novel.class, includes = "author")
    public Novel included(@PathParam("id") long id) {
      throw new NotFoundException();
    }

    /** Writes. */
    @PUT
    @Path("whole/{id}")
    @Etagged(value = Novel.class, required = true)
    public void put(@PathParam("id") long id) {
      throw new NotFoundException();
    }

    private String render(long id) {
      try (EntityManager entityManager = factory.createEntityManager()) {
        Novel novel = entityManager.find(Novel.class, id);
        return novel.title + " by " + Objects.requireNonNull(novel.author).name;
      }
    }
  }

  private record Factories(EntityManagerFactory factory)
      implements ContextResolver<EntityManagerFactory> {
    @Override
    public EntityManagerFactory getContext(Class<?> type) {
      return factory;
    }
  }

  private record Listeners(DecisionListener listener) implements ContextResolver<DecisionListener> {
    @Override
    public DecisionListener getContext(Class<?> type) {
      return listener;
    }
  }
}
