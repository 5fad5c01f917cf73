package dev.etagged.contract;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;

/**
 * What was done to a state, as the server tells it that did it.
 *
 * @param performed how often a resource method was performed
 * @param lookedUp how often its validators were looked up
 * @param released how often a guard was ended
 */
record Deeds(int performed, int lookedUp, int released) {

  static Deeds on(State state, ServerUnderTest server) {
    String[] counts = server.exchange(RawRequest.get("/deeds/" + state.id())).body().split(" ", -1);
    return new Deeds(
        Integer.parseInt(counts[0]), Integer.parseInt(counts[1]), Integer.parseInt(counts[2]));
  }

  /** Tells them. */
  @Path("deeds/{id}")
  @Produces("text/plain")
  public static class Told {

    @GET
    public String get(@PathParam("id") String id) {
      State state = State.withId(id);
      return "%s %s %s".formatted(state.performed(), state.lookedUp(), state.released());
    }
  }
}
