package dev.etagged.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etagged.http.ETag;
import dev.etagged.http.Validators;
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
