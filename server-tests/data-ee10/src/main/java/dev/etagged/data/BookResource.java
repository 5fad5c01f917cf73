package dev.etagged.data;

import dev.etagged.Etagged;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** Writes each book in the way that its path names. */
@Path("{way}/{id}")
public class BookResource {

  private final Shelves shelves;
  private final Runnable beforeTransaction;

  BookResource(Shelves shelves, Runnable beforeTransaction) {
    this.shelves = shelves;
    this.beforeTransaction = beforeTransaction;
  }

  /** Reads. */
  @GET
  @Etagged(Book.class)
  public Book get(@PathParam("id") long id) {
    return shelves
        .inTransaction(shelf -> shelf.annotated().find(id))
        .orElseThrow(NotFoundException::new);
  }

  /** Writes. The title is a field, so that no content is read. */
  @PUT
  @Etagged(value = Book.class, required = true)
  public Response put(
      @PathParam("way") Way way,
      @PathParam("id") long id,
      @HeaderParam("Title") String title,
      @HeaderParam("Guarding") Guarding guarding) {
    beforeTransaction.run();
    Optional<Book> written =
        shelves.inTransaction(
            shelf -> {
              Book found = shelf.crud().findById(id).orElseThrow(NotFoundException::new);
              return way.write(shelf, guarding, found, title);
            });
    return written
        .map(book -> Response.ok(book).build())
        .orElseGet(() -> Response.noContent().build());
  }
}
