package dev.etagged.contract.resteasy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etagged.Etagged;
import dev.etagged.TargetResource;
import dev.etagged.ValidatorSource;
import dev.etagged.contract.ServerUnderTest;
import dev.etagged.http.ETag;
import dev.etagged.http.Validators;
import dev.etagged.jaxrs.EtaggedFeature;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.resteasy.plugins.interceptors.CorsFilter;
import org.junit.jupiter.api.Test;

/** The runtime's own filter for other origins has the policy; the library completes it. */
final class CorsFilterTest {

  @Test
  void fieldsAreExposedBesideThoseOfThePolicy() throws Exception {
    try (ServerUnderTest server = new ResteasyTest().start(new Tagged())) {
      for (int status : List.of(200, 304, 412)) {
        HttpResponse<String> response =
            send(
                request(server, status == 412 ? "If-Match" : "If-None-Match", tag(status))
                    .GET()
                    .build());
        HttpHeaders fields = response.headers();
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(fields.allValues("Access-Control-Expose-Headers"))
            .containsExactly("Location, ETag, Accept-Ranges, Content-Range, Server-Timing");
        assertThat(fields.firstValue("Access-Control-Allow-Origin")).hasValue("http://a.example");
        assertThat(fields.firstValue("ETag")).hasValue("\"v1\"");
      }
    }
  }

  @Test
  void preflightThatTheFilterAnswersIsSeen() throws Exception {
    List<String> messages = new ArrayList<>();
    Handler handler = handler(messages);
    Logger logger = Logger.getLogger("dev.etagged");
    logger.addHandler(handler);
    try (ServerUnderTest server = new ResteasyTest().start(new Tagged())) {
      HttpResponse<String> response =
          send(
              request(server, "Access-Control-Request-Method", "PUT")
                  .header("Access-Control-Request-Headers", "content-type,if-match")
                  .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                  .build());
      assertThat(response.headers().firstValue("Access-Control-Allow-Headers"))
          .hasValue("Content-Type");
      assertThat(messages)
          .singleElement()
          .asString()
          .contains("Resource.put", "allows PUT but not If-Match");
    } finally {
      logger.removeHandler(handler);
    }
  }

  private static String tag(int status) {
    return status == 304 ? "\"v1\"" : "\"other\"";
  }

  private static HttpRequest.Builder request(ServerUnderTest server, String name, String value) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/tagged"))
        .header("Origin", "http://a.example")
        .header(name, value);
  }

  private static HttpResponse<String> send(HttpRequest request)
      throws IOException, InterruptedException {
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
  }

  private static Handler handler(List<String> messages) {
    return new Handler() {
      @Override
      public void publish(LogRecord message) {
        messages.add(message.getMessage());
      }

      @Override
      public void flush() {}

      @Override
      public void close() {}
    };
  }

  /** Always at its first version. */
  public static final class Source implements ValidatorSource {

    @Override
    public Validators validators(TargetResource target) {
      return Validators.of(ETag.strong("v1"));
    }
  }

  /** A resource that may be read and written. */
  @Path("tagged")
  @Etagged(source = Source.class)
  public static class Resource {

    @GET
    public String get() {
      return "text";
    }

    @PUT
    public void put(String text) {}
  }

  /** Allows any origin, and no conditional write. */
  @Provider
  public static final class Policy implements Feature {

    @Override
    public boolean configure(FeatureContext context) {
      CorsFilter policy = new CorsFilter();
      policy.getAllowedOrigins().add("*");
      policy.setAllowedHeaders("Content-Type");
      policy.setExposedHeaders("Location");
      context.register(policy);
      return true;
    }
  }

  /** The resource and the policy. */
  public static final class Tagged extends Application {

    @Override
    public Set<Class<?>> getClasses() {
      return Set.of(EtaggedFeature.class, Resource.class, Policy.class);
    }

    @Override
    public Map<String, Object> getProperties() {
      return Map.of("etagged.expose-headers", "true");
    }
  }
}
