package dev.etagged.repository;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Answers once the application is deployed. */
@Path("library")
public class Library {

  /** Where it is, below the application's root. */
  public static final String PATH = "/library";

  /** Nothing but an answer. */
  @GET
  public String get() {
    return "open";
  }
}
