package dev.etagged.jaxrs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etagged.http.ETag;
import dev.etagged.http.Validators;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.InterceptorContext;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Jakarta Servlet 6.0 section 9.1: a request that is dispatched inside another one shares its
 * attributes, which are the properties of the two.
 */
final class DispatchedRequestTest {

  private final Map<String, Object> attributes = new HashMap<>();

  @Test
  void requestWithoutAnnotatedMethodHasNoExchange() {
    assertThat(DispatchedRequest.exchangeOf(request("GET", "a"))).isEmpty();
    assertThat(attributes).isEmpty();
  }

  @Test
  void requestHasItsExchangeWhateverObjectStandsForIt() {
    CurrentExchange own = begin(request("PUT", "a"));

    assertThat(DispatchedRequest.exchangeOf(request("PUT", "a"))).containsSame(own);
  }

  /** Runtimes show HEAD as GET, and the other way round. */
  @Test
  void headIsTheRequestThatBeganAsGet() {
    CurrentExchange own = begin(request("GET", "a"));

    assertThat(DispatchedRequest.exchangeOf(request("HEAD", "a"))).containsSame(own);
  }

  @Test
  void anotherPathIsAnotherRequest() {
    begin(request("PUT", "a"));

    assertThat(DispatchedRequest.exchangeOf(request("PUT", "b"))).isEmpty();
  }

  @Test
  void anotherMethodIsAnotherRequest() {
    begin(request("PUT", "a"));

    assertThat(DispatchedRequest.exchangeOf(request("GET", "a"))).isEmpty();
  }

  @Test
  void outerRequestHasItsOwnAroundAnInnerOne() {
    CurrentExchange outer = begin(request("PUT", "a"));
    CurrentExchange inner = begin(request("PUT", "b"));

    assertThat(DispatchedRequest.exchangeOf(request("PUT", "b"))).containsSame(inner);
    assertThat(DispatchedRequest.exchangeOf(writing())).containsSame(inner);
    assertThat(DispatchedRequest.exchangeOf(request("PUT", "a"))).containsSame(outer);
  }

  @Test
  void anotherQueryIsAnotherRequest() {
    CurrentExchange outer = begin(request("GET", "a?1"));
    CurrentExchange inner = begin(request("GET", "a?2"));

    assertThat(DispatchedRequest.exchangeOf(request("GET", "a?2"))).containsSame(inner);
    assertThat(DispatchedRequest.exchangeOf(request("GET", "a?1"))).containsSame(outer);
    assertThat(DispatchedRequest.exchangeOf(request("GET", "a"))).isEmpty();
  }

  /** What is written after the answer of the outer request is its response. */
  @Test
  void innerRequestHasEndedWhenTheOuterOneIsAnswered() {
    CurrentExchange outer = begin(request("PUT", "a"));
    begin(request("PUT", "b"));
    begin(request("GET", "c"));

    assertThat(DispatchedRequest.exchangeOf(request("PUT", "a"))).containsSame(outer);
    assertThat(DispatchedRequest.exchangeOf(writing())).containsSame(outer);
    assertThat(DispatchedRequest.exchangeOf(request("PUT", "b"))).isEmpty();
  }

  /** An error page inside a write must not get the write's tag. */
  @Test
  void responseOfAnInnerRequestThatIsNotAnnotatedHasNone() {
    CurrentExchange outer = begin(request("PUT", "a"));

    assertThat(DispatchedRequest.exchangeOf(request("GET", "error"))).isEmpty();
    assertThat(DispatchedRequest.exchangeOf(writing())).isEmpty();
    assertThat(DispatchedRequest.exchangeOf(request("PUT", "a"))).containsSame(outer);
    assertThat(DispatchedRequest.exchangeOf(writing())).containsSame(outer);
  }

  private static CurrentExchange begin(ContainerRequestContext request) {
    CurrentExchange exchange =
        new CurrentExchange(
            PlanSample.of(target -> Validators.of(ETag.strong("1"))).begin("PUT", Map.of()));
    DispatchedRequest.begin(request, exchange);
    return exchange;
  }

  private ContainerRequestContext request(String method, String path) {
    String[] parts = path.split("\\?", 2);
    MultivaluedMap<String, String> query = new MultivaluedHashMap<>();
    if (parts.length == 2) {
      query.putSingle("query", parts[1]);
    }
    UriInfo uriInfo =
        proxy(UriInfo.class, Map.of("getPath", parts[0], "getQueryParameters", query));
    return proxy(ContainerRequestContext.class, Map.of("getMethod", method, "getUriInfo", uriInfo));
  }

  private InterceptorContext writing() {
    return proxy(InterceptorContext.class, Map.of());
  }

  /** Answers what it is told, and has the properties of this test. */
  private <T> T proxy(Class<T> type, Map<String, Object> answers) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, called, arguments) ->
                switch (called.getName()) {
                  case "getProperty" -> attributes.get(arguments[0]);
                  case "setProperty" -> attributes.put((String) arguments[0], arguments[1]);
                  default -> Optional.ofNullable(answers.get(called.getName())).orElseThrow();
                }));
  }
}
