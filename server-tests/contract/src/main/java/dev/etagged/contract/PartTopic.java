package dev.etagged.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Multipart content: its writer chooses another boundary for each response (RFC 2046). */
abstract class PartTopic extends Topic {

  private static final String FORM =
      """
      --x\r
      Content-Disposition: form-data; name="a"\r
      \r
      one\r
      --x\r
      Content-Disposition: form-data; name="b"\r
      \r
      two\r
      --x--\r
      """;

  PartTopic(Supplier<ServerUnderTest> server) {
    super(server);
  }

  /** TomEE 10 makes and reads no {@code EntityPart}: whatever method has one fails there. */
  static boolean areKnown() {
    return !System.getProperty("etagged.server", "").startsWith("tomee");
  }

  private void requireServersOwnFailure(RawRequest request) {
    RawResponse failed = send(request);
    assertThat(failed.status()).as("%s", failed).isEqualTo(500);
    assertThat(failed.fields("ETag")).isEmpty();
  }

  /** RFC 9110 section 8.8.3: a tag of these octets would never be that of the next response. */
  @Test
  void contentWithABoundaryOfTheWritersHasNoDigest() {
    RawRequest get = get("of-digest");
    if (!areKnown()) {
      requireServersOwnFailure(get);
      return;
    }
    requireParts(send(get));
    assertThat(send(get).fields("ETag")).isEmpty();
    requireParts(send(get.with("If-None-Match", "\"AAAAAAAAAAAAAAAAAAAAAA\"")));
    assertThat(send(get.with("If-Match", "\"AAAAAAAAAAAAAAAAAAAAAA\"")).status()).isEqualTo(412);
    assertThat(send(get.with("If-None-Match", "*")).status()).isEqualTo(304);
  }

  @Test
  void contentWithABoundaryOfTheMethodsHasOne() {
    RawRequest get = get("with-boundary");
    String tag = send(get).field("ETag").orElseThrow();
    assertThat(send(get.with("If-None-Match", tag)).status()).isEqualTo(304);
    assertThat(send(get).field("Content-Type").orElseThrow()).contains("boundary=b");
  }

  @Test
  void stateTagsItsParts() {
    State state = State.tagged();
    RawRequest get = RawRequest.get("/parts/" + state.id() + "/of-state");
    if (!areKnown()) {
      requireServersOwnFailure(get);
      return;
    }
    RawResponse ok = send(get);
    requireParts(ok);
    assertThat(ok.fields("ETag")).containsExactly(state.tag());
    assertThat(send(get.with("If-None-Match", state.tag())).status()).isEqualTo(304);
    assertThat(deeds(state).performed()).isEqualTo(1);
  }

  /** Section 14.2: octets of two responses do not make one content. */
  @Test
  void noRangeIsSent() {
    for (String path : new String[] {"of-state", "of-digest"}) {
      RawRequest range = get(path).with("Range", "bytes=0-3");
      if (!areKnown()) {
        requireServersOwnFailure(range);
        continue;
      }
      RawResponse whole = send(range);
      requireParts(whole);
      assertThat(whole.fields("Accept-Ranges")).isSubsetOf("none");
    }
  }

  @Test
  void writeOfPartsIsDecidedBefore() {
    State state = State.tagged();
    RawRequest put =
        RawRequest.of("PUT", "/parts/" + state.id())
            .withContent("multipart/form-data; boundary=x", FORM);
    assertThat(send(put).status()).isEqualTo(428);
    assertThat(send(put.with("If-Match", "\"another\"")).status()).isEqualTo(412);
    assertThat(deeds(state).performed()).isZero();
    if (!areKnown()) {
      requireServersOwnFailure(put.with("If-Match", state.tag()));
      return;
    }
    RawResponse ok = send(put.with("If-Match", state.tag()));
    assertThat(ok.status()).isEqualTo(200);
    assertThat(ok.body()).isEqualTo("a=one b=two ");
  }

  private static void requireParts(RawResponse response) {
    assertThat(response.status()).as("%s", response).isEqualTo(200);
    String type = response.field("Content-Type").orElseThrow();
    assertThat(type).startsWith("multipart/form-data").contains("boundary=");
    assertThat(response.body()).contains("one", "two");
  }

  private static RawRequest get(String path) {
    return RawRequest.get("/parts/%s/%s".formatted(State.tagged().id(), path));
  }
}
