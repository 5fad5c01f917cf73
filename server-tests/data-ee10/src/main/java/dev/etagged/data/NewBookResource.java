package dev.etagged.data;

import dev.etagged.Etagged;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

/** Creates books. */
@Path("new/{id}")
public class NewBookResource {

  private final Shelves shelves;
  private final Runnable beforeTransaction;

  NewBookResource(Shelves shelves, Runnable beforeTransaction) {
    this.shelves = shelves;
    this.beforeTransaction = beforeTransaction;
  }

  /** Creates what its precondition says is not there. */
  @PUT
  @Etagged(value = Book.class, required = true)
  public Response put(@PathParam("id") long id, @HeaderParam("Title") String title) {
    beforeTransaction.run();
    Book created =
        shelves.inTransaction(
            shelf -> {
              Book book = Book.of(id, title);
              shelf.crud().insert(book);
              return book;
            });
    return Response.status(Response.Status.CREATED).entity(created).build();
  }
}
