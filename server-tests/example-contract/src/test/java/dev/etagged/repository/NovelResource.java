package dev.etagged.repository;

import dev.etagged.Etagged;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Writes each novel in the manner that its path names. */
@RequestScoped
@Path("{manner}/{id}")
@Produces("text/plain")
public class NovelResource {

  /** The writers that wait for each other when their preconditions have been evaluated. */
  private static volatile CyclicBarrier evaluated = new CyclicBarrier(1);

  @Inject private NovelWriter writer;

  /** Reads. */
  @GET
  @Etagged(Novel.class)
  public String get(@PathParam("id") long id) {
    return writer.title(id).orElseThrow(NotFoundException::new);
  }

  /** Creates, and lets so many writers wait for each other from here on. */
  @POST
  public void store(@PathParam("id") long id, @HeaderParam("Writers") int writers) {
    evaluated = new CyclicBarrier(writers);
    writer.store(id);
  }

  /** Writes. The title is a field, so that no content is read. */
  @PUT
  @Etagged(value = Novel.class, required = true)
  public String put(
      @PathParam("manner") Manner manner,
      @PathParam("id") long id,
      @HeaderParam("Title") String title)
      throws InterruptedException, BrokenBarrierException, TimeoutException {
    evaluated.await(30, TimeUnit.SECONDS);
    writer.write(manner, id, title);
    return title;
  }
}
