package dev.etagged.data;

import dev.etagged.Etagged;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

/** Changes books which it takes to be there. */
@Path("taken/{finder}/{id}")
public class MissingBookResource {

  private final Shelves shelves;
  private final Runnable beforeTransaction;

  MissingBookResource(Shelves shelves, Runnable beforeTransaction) {
    this.shelves = shelves;
    this.beforeTransaction = beforeTransaction;
  }

  /** The ways to find a row that throw an exception if there is none. */
  public enum Finder {
    REFERENCE {
      @Override
      Book find(Shelf shelf, long id) {
        return shelf.entityManager().getReference(Book.class, id);
      }
    },
    SINGLE_RESULT {
      @Override
      Book find(Shelf shelf, long id) {
        return shelf
            .entityManager()
            .createQuery("select b from Book b where b.id = :id", Book.class)
            .setParameter("id", id)
            .getSingleResult();
      }
    },
    REPOSITORY {
      @Override
      Book find(Shelf shelf, long id) {
        return shelf.annotated().require(id);
      }
    };

    abstract Book find(Shelf shelf, long id);
  }

  /** Writes. */
  @PUT
  @Etagged(Book.class)
  public Response put(
      @PathParam("finder") Finder finder,
      @PathParam("id") long id,
      @HeaderParam("Title") String title) {
    beforeTransaction.run();
    shelves.inTransaction(
        shelf -> {
          Book found = finder.find(shelf, id);
          found.setTitle(title);
          return found;
        });
    return Response.noContent().build();
  }
}
