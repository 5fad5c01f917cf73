package dev.etagged.example;

import dev.etagged.jpa.ForEtags;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.servlet.ServletContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.RuntimeDelegate;
import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;

/** Which node answers, what it is made of, and what it has decided so far. */
@Path("node")
@RequestScoped
public class NodeResource {
  @Inject private DecisionCounters counters;
  @Inject @ForEtags private EntityManager entityManager;

  @Resource(lookup = ExampleDatabase.JNDI_NAME)
  private DataSource dataSource;

  @Context private ServletContext servletContext;

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public Response get() throws SQLException {
    Map<String, Object> node = new LinkedHashMap<>();
    node.put("node", ManagementFactory.getRuntimeMXBean().getName());
    node.put("server", servletContext.getServerInfo());
    node.put("jaxrs", Product.of(RuntimeDelegate.getInstance()));
    node.put("jpa", Product.of(entityManager.getDelegate()));
    node.put("database", database());
    node.put("counters", counters.toMap());
    return Response.ok(node).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
  }

  private String database() throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      DatabaseMetaData metaData = connection.getMetaData();
      return metaData.getDatabaseProductName() + " " + metaData.getDatabaseProductVersion();
    }
  }
}
