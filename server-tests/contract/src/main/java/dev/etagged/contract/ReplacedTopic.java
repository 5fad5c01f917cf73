package dev.etagged.contract;

import static dev.etagged.contract.ReplacedResources.CONTENT;
import static dev.etagged.contract.ReplacedResources.OF_CONTENT;
import static dev.etagged.contract.ReplacedResources.OF_RESOURCE;
import static dev.etagged.contract.ReplacedResources.OF_SUCCESS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * RFC 9110 sections 8, 14.4 and 15.4.5: what a method says of its content is not said of what
 * replaces it.
 */
abstract class ReplacedTopic extends Topic {

  private static final List<String> PATHS = List.of("after", "digest", "on-response");
  private static final List<String> FORMS = List.of("whole", "part", "parts", "change");

  ReplacedTopic(Supplier<ServerUnderTest> server) {
    super(server);
  }

  static Stream<Arguments> responses() {
    return PATHS.stream().flatMap(path -> FORMS.stream().map(form -> Arguments.of(path, form)));
  }

  @ParameterizedTest(name = "8 {0} {1}")
  @MethodSource("responses")
  void methodsResponseStaysWhereItIsSent(String path, String form) {
    RawResponse sent = send(get(path, form));
    assertThat(sent.status()).isEqualTo(status(form));
    requireAll(sent, OF_CONTENT);
    requireAll(sent, OF_SUCCESS);
    requireAll(sent, OF_RESOURCE);
    assertThat(sent.fields("Content-Range")).hasSize(form.equals("part") ? 1 : 0);
  }

  /** Section 15.4.5: a cache would update what it has stored by it (RFC 9111 section 3.2). */
  @ParameterizedTest(name = "15.4.5 {0} {1}")
  @MethodSource("responses")
  void notModifiedDescribesNoContent(String path, String form) {
    RawResponse notModified = send(get(path, form).with("If-None-Match", "*"));
    assertThat(notModified.status()).isEqualTo(304);
    requireNothingOf(notModified, OF_CONTENT);
    requireNone(notModified, Set.of("Content-Range", "Content-Encoding", "IM"));
    requireAll(notModified, OF_SUCCESS);
    requireAll(notModified, OF_RESOURCE);
  }

  @ParameterizedTest(name = "14.4, 15.5.13 {0} {1}")
  @MethodSource("responses")
  void failureDescribesItselfAlone(String path, String form) {
    RawResponse failed = send(get(path, form).with("If-Match", "\"another\""));
    assertThat(failed.status()).isEqualTo(412);
    requireProblem(failed);
    requireNone(failed, Set.of("Content-Range", "IM"));
  }

  /** What is sent is no tag's whole (section 15.3.7; RFC 3229 section 10.4.1). */
  @ParameterizedTest(name = "15.3.7 {0}")
  @ValueSource(strings = {"part", "parts", "change"})
  void contentThatIsNotTheWholeHasNoDigest(String form) {
    assertThat(send(get("digest", form)).fields("ETag")).isEmpty();
    assertThat(send(get("on-response", form)).fields("ETag")).containsExactly("\"own\"");
  }

  @Test
  void rangeThatIsNotSatisfiableDescribesItselfAlone() {
    for (String path : PATHS) {
      RawResponse failed = send(get(path, "whole").with("Range", "bytes=99-"));
      assertThat(failed.status()).isEqualTo(416);
      assertThat(failed.fields("Content-Range")).containsExactly("bytes */" + CONTENT.length());
      requireProblem(failed);
    }
  }

  /** Section 8.4: nothing codes the problem details. */
  @Test
  void codingOfTheMethodsOwnContentIsNoneOfTheFailure() {
    RawRequest get = get("coded", "whole");
    assertThat(send(get).fields("Content-Encoding")).containsExactly("rot26");
    requireProblem(send(get.with("If-Match", "\"another\"")));
    assertThat(send(get.with("If-None-Match", "*")).fields("Content-Encoding")).isEmpty();
  }

  /** RFC 6585 section 3. */
  @Test
  void requiredPreconditionDescribesItselfAlone() {
    RawResponse required =
        send(
            RawRequest.of("PUT", "/replaced/" + State.tagged().id() + "/required").withText("new"));
    assertThat(required.status()).isEqualTo(428);
    requireProblem(required);
  }

  private static void requireProblem(RawResponse failed) {
    assertThat(failed.fields("Content-Type")).containsExactly("application/problem+json");
    assertThat(failed.body()).as("%s", failed).startsWith("{").endsWith("}");
    assertThat(failed.field("Cache-Control").orElseThrow()).contains("no-store");
    requireNothingOf(failed, OF_CONTENT);
    requireNone(failed, OF_SUCCESS.keySet());
    requireNone(failed, Set.of("Content-Encoding"));
    requireAll(failed, OF_RESOURCE);
  }

  private static void requireAll(RawResponse response, Map<String, String> fields) {
    fields.forEach(
        (name, value) -> assertThat(response.fields(name)).as(name).containsExactly(value));
  }

  /** Open Liberty names a language of its own where a response has none. */
  private static void requireNothingOf(RawResponse response, Map<String, String> fields) {
    fields.forEach(
        (name, value) -> {
          boolean servers = name.equals("Content-Language");
          assertThat(response.fields(name)).as("%s of %s", name, response).doesNotContain(value);
          assertThat(response.fields(name)).as(name).hasSizeLessThanOrEqualTo(servers ? 1 : 0);
        });
  }

  private static void requireNone(RawResponse response, Set<String> names) {
    for (String name : names) {
      assertThat(response.fields(name)).as("%s of %s", name, response).isEmpty();
    }
  }

  private static int status(String form) {
    return switch (form) {
      case "part", "parts" -> 206;
      case "change" -> 226;
      default -> 200;
    };
  }

  private static RawRequest get(String path, String form) {
    return RawRequest.get("/replaced/%s/%s?form=%s".formatted(State.tagged().id(), path, form));
  }
}
