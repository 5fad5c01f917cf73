package dev.etagged.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etagged.http.ETag;
import dev.etagged.http.Validators;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Jakarta Servlet 6.0 chapter 9: one request is performed inside another one, on its thread. */
abstract class ServletDispatchTopic extends Topic {

  private static final ETag TAG = ETag.strong("dispatched");

  ServletDispatchTopic(Supplier<ServerUnderTest> server) {
    super(server);
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @CsvSource({
    "include, GET, tracked/here/, 0/1",
    "forward, GET, tracked/here/, 0/1",
    "include, PUT, tracked/here/, 2/2",
    "forward, PUT, tracked/here/, 2/2",
    "include, GET, nowhere/, 404",
    "forward, PUT, nowhere/, 404",
  })
  void outerWriteIsUnderWayAroundAnInnerRequest(
      String how, String method, String path, String inside) {
    State outer = State.of(Validators.of(TAG));
    State inner = State.of(Validators.of(TAG));

    RawResponse response =
        send(
            put(
                "/servlet-dispatch/%s/%s/%s/%s".formatted(how, method, outer.id(), path)
                    + inner.id()));

    assertThat(sinceTheOuterBegan(response.body())).isEqualTo("1/1 " + inside + " 1/1");
    assertThat(response.status()).isEqualTo(200);
    assertThat(response.fields("ETag")).containsExactly(TAG.toString());
    assertThat(deeds(outer).released()).isEqualTo(1);
    assertThat(deeds(inner).released()).isEqualTo(inside.equals("2/2") ? 1 : 0);
  }

  /** The inner request fails its own precondition, and the outer one goes on. */
  @ParameterizedTest
  @CsvSource({"include", "forward"})
  void outerWriteIsUnderWayAfterAnInnerOneThatFails(String how) {
    State outer = State.of(Validators.of(TAG));
    State inner = State.of(Validators.of(ETag.strong("another")));

    RawResponse response =
        send(
            put(
                "/servlet-dispatch/%s/PUT/%s/tracked/here/".formatted(how, outer.id())
                    + inner.id()));

    assertThat(sinceTheOuterBegan(response.body())).isEqualTo("1/1 412 1/1");
    assertThat(response.status()).isEqualTo(200);
    assertThat(response.fields("ETag")).containsExactly(TAG.toString());
    assertThat(deeds(outer).released()).isEqualTo(1);
  }

  /** Only the query tells the two apart (RFC 3986 section 3.4). */
  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({"include, GET", "forward, GET", "include, PUT", "forward, PUT"})
  void outerRequestIsNotTheInnerOneOfTheSamePath(String how, String method) {
    String target = "/servlet-dispatch/same?tag=outer&how=%s&inner=inner".formatted(how);
    RawRequest request = RawRequest.of(method, target);
    List<String> tags = method.equals("GET") ? List.of("\"outer\"") : List.of();
    for (String field : List.of("X-None: none", "If-Match: \"outer\", \"inner\"")) {
      RawResponse response = send(with(request, field));
      assertThat(response.status()).isEqualTo(200);
      assertThat(response.body()).isEqualTo("around content of inner");
      assertThat(response.fields("ETag")).isEqualTo(tags);
    }
    RawResponse around = send(with(request, "If-Match: \"outer\""));
    assertThat(around.status()).isEqualTo(200);
    assertThat(around.body()).isEqualTo("around 412 of inner");
    assertThat(around.fields("ETag")).isEqualTo(tags);
    assertThat(around.fields("Cache-Control")).isEmpty();
    RawResponse failed = send(with(request, "If-Match: \"inner\""));
    assertThat(failed.status()).isEqualTo(412);
    assertThat(failed.fields("ETag")).containsExactly("\"outer\"");
  }

  private static RawRequest with(RawRequest request, String field) {
    String[] parts = field.split(": ", 2);
    return request.with(parts[0], parts[1]);
  }

  /** The thread may have left other writes without an answer before. */
  private static String sinceTheOuterBegan(String reports) {
    int before = Integer.parseInt(reports.split("/", 2)[0]) - 1;
    return Pattern.compile("(\\d+)/(\\d+)")
        .matcher(reports)
        .replaceAll(
            report -> {
              int place = Integer.parseInt(report.group(1));
              int all = Integer.parseInt(report.group(2));
              return (place == 0 ? 0 : place - before) + "/" + (all - before);
            });
  }

  private static RawRequest put(String target) {
    return RawRequest.of("PUT", target).with("If-Match", TAG.toString());
  }
}
