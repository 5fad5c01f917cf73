package dev.etagged.benchmark.jersey;

import static java.util.Objects.requireNonNullElseGet;

import dev.etagged.benchmark.model.Configuration;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.FlushModeType;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;

/** What a careful author writes: the version is looked up, then {@code evaluatePreconditions}. */
@Path("handwritten")
@Produces(MediaType.APPLICATION_JSON)
public final class HandwrittenResource {

  private static final EntityTag CONSTANT = new EntityTag(ConstantSource.OPAQUE_TAG);

  private final EntityManagerFactory factory;

  HandwrittenResource(Units units) {
    this.factory = units.plain();
  }

  /** By the same look-up as the library's. */
  @GET
  @Path("albums/{id}")
  public Response album(@PathParam("id") long id, @Context Request request) {
    EntityTag tag = versionTag("select a.id, a.version from Album a where a.id = :id", id);
    ResponseBuilder answer = request.evaluatePreconditions(tag);
    return answer != null
        ? answer.tag(tag).build()
        : Response.ok(Albums.find(factory, id)).tag(tag).build();
  }

  /** By a tag that costs nothing. */
  @GET
  @Path("constant")
  @Produces(MediaType.TEXT_PLAIN)
  public Response constant(@Context Request request) {
    return requireNonNullElseGet(
            request.evaluatePreconditions(CONSTANT), () -> Response.ok("constant"))
        .tag(CONSTANT)
        .build();
  }

  /** By the same look-up as the library's. */
  @GET
  @Path("configurations/{id}")
  public Response configuration(@PathParam("id") long id, @Context Request request) {
    EntityTag tag = versionTag("select c.id, c.version from Configuration c where c.id = :id", id);
    ResponseBuilder answer = request.evaluatePreconditions(tag);
    return answer != null
        ? answer.tag(tag).build()
        : Response.ok(Work.reading(factory, em -> em.find(Configuration.class, id)))
            .tag(tag)
            .build();
  }

  /** Find, compare, modify. */
  @PUT
  @Path("configurations/{id}")
  @Consumes(MediaType.TEXT_PLAIN)
  public Response put(@PathParam("id") long id, String text, @Context Request request) {
    try (EntityManager entityManager = factory.createEntityManager()) {
      entityManager.getTransaction().begin();
      Configuration configuration = entityManager.find(Configuration.class, id);
      ResponseBuilder failed = request.evaluatePreconditions(tag(id, configuration.getVersion()));
      if (failed != null) {
        entityManager.getTransaction().rollback();
        return failed.build();
      }
      configuration.setText(text);
      entityManager.getTransaction().commit();
      return Response.ok(configuration).tag(tag(id, configuration.getVersion())).build();
    }
  }

  /** The bare digest of the octets: no stream, no buffer. */
  @GET
  @Path("bodies/{octets}")
  @Produces(MediaType.APPLICATION_OCTET_STREAM)
  public Response body(@PathParam("octets") int octets, @Context Request request)
      throws NoSuchAlgorithmException {
    byte[] body = Bodies.of(octets);
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
    EntityTag tag = new EntityTag(Base64.getUrlEncoder().withoutPadding().encodeToString(digest));
    return requireNonNullElseGet(request.evaluatePreconditions(tag), () -> Response.ok(body))
        .tag(tag)
        .build();
  }

  private EntityTag versionTag(String jpql, long id) {
    return Work.reading(
        factory,
        entityManager -> {
          List<Object[]> rows =
              entityManager
                  .createQuery(jpql, Object[].class)
                  .setFlushMode(FlushModeType.COMMIT)
                  .setParameter("id", id)
                  .getResultList();
          if (rows.isEmpty()) {
            throw new NotFoundException();
          }
          return tag((Long) rows.get(0)[0], (Long) rows.get(0)[1]);
        });
  }

  private static EntityTag tag(long id, long version) {
    return new EntityTag(version + "-" + id);
  }
}
