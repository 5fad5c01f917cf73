package dev.etagged.example;

import dev.etagged.Etagged;
import dev.etagged.Key;
import dev.etagged.jpa.ForEtags;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.time.Clock;

/** The dashboard's configuration. */
@Path("config")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ConfigResource {
  @Inject @ForEtags private EntityManager entityManager;
  @Inject private Clock clock;

  @GET
  @Etagged(
      value = DashboardConfig.class,
      key = @Key(constant = DashboardConfig.ID),
      cacheControl = "private, no-cache",
      vary = "Accept-Encoding",
      lastModified = "updatedAt")
  public DashboardConfig get() {
    return current();
  }

  @PUT
  @Etagged(
      value = DashboardConfig.class,
      key = @Key(constant = DashboardConfig.ID),
      required = true,
      lastModified = "updatedAt")
  @Transactional
  @Consumes(MediaType.APPLICATION_JSON)
  public DashboardConfig put(InputStream content) {
    DashboardContent replacement = DashboardContent.of(JsonBody.object(content));
    DashboardConfig config = current();
    config.replaceContent(replacement, clock.instant());
    return config;
  }

  private DashboardConfig current() {
    DashboardConfig config = entityManager.find(DashboardConfig.class, DashboardConfig.ID);
    if (config == null) {
      throw Problem.notFound("There is no configuration.").toException();
    }
    return config;
  }
}
