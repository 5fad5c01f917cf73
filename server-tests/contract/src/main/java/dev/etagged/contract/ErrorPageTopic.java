package dev.etagged.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * RFC 9110 section 13.2.1, where a servlet filter answers by {@code sendError} and a page of the
 * application is sent: the request has failed, whatever its preconditions say of the page.
 */
abstract class ErrorPageTopic extends Topic {

  private static final Map<String, String> CONDITIONS =
      Map.of(
          "If-None-Match", "*",
          "If-Match", "\"other\"",
          "If-Modified-Since", "Sun, 22 Nov 2026 12:00:00 GMT",
          "If-Unmodified-Since", "Mon, 01 Jan 2024 12:00:00 GMT",
          "Range", "bytes=0-3");

  ErrorPageTopic(Supplier<ServerUnderTest> server) {
    super(server);
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({"GET, 451", "HEAD, 451", "PUT, 451", "GET, 423", "HEAD, 423"})
  void pageIsSentAsWithoutPreconditions(String method, int status) {
    RawRequest plain = RawRequest.of(method, "/sent-error/" + status);
    RawRequest request = method.equals("PUT") ? plain.withText("new") : plain;
    RawResponse page = send(request);
    assertThat(page.body()).isEqualTo(method.equals("HEAD") ? "" : ErrorPageResource.PAGE);
    CONDITIONS.forEach(
        (field, value) -> {
          RawResponse conditional = send(request.with(field, value));
          assertThat(conditional.status()).as("%s", conditional).isEqualTo(page.status());
          assertThat(conditional.body()).as("%s", conditional).isEqualTo(page.body());
          for (String name : List.of("ETag", "Last-Modified", "Content-Range")) {
            assertThat(conditional.fields(name)).as("%s", conditional).isEmpty();
          }
        });
    assertThat(page.fields("ETag")).isEmpty();
  }
}
