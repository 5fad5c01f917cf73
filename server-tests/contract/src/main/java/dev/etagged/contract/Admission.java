package dev.etagged.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/**
 * What the editor, who may, gets from a resource that refuses others.
 *
 * @param path where the resource is
 * @param editor the {@code Authorization} of the one who may
 * @param server the server that has it
 */
record Admission(String path, String editor, ServerUnderTest server) {

  Admission(String path, ServerUnderTest server) {
    this(path, Callers.EDITOR, server);
  }

  void requireAnswersWithoutTheMethod() {
    State state = State.tagged();
    RawRequest get = request("GET", path, state, editor);
    assertThat(server.exchange(get.with("If-None-Match", state.tag())).status()).isEqualTo(304);
    assertThat(Deeds.on(state, server).performed()).isZero();
    assertThat(Deeds.on(state, server).lookedUp()).isEqualTo(1);
    assertThat(server.exchange(get.with("If-None-Match", "*")).status()).isEqualTo(304);
    assertThat(server.exchange(get.with("If-Match", "\"other\"")).status()).isEqualTo(412);
    RawRequest head = request("HEAD", path, state, editor);
    assertThat(server.exchange(head.with("If-None-Match", state.tag())).status()).isEqualTo(304);
    assertThat(Deeds.on(state, server).performed()).isZero();
  }

  void requireNoLostUpdate() {
    for (String method : List.of("PUT", "DELETE")) {
      State state = State.tagged();
      RawRequest write = request(method, path, state, editor);
      RawResponse required = server.exchange(write);
      assertThat(required.status()).isEqualTo(428);
      assertThat(required.field("Content-Type").orElseThrow())
          .startsWith("application/problem+json");
      assertThat(required.fields("ETag")).containsExactly(state.tag());
      assertThat(server.exchange(write.with("If-Match", "\"other\"")).status()).isEqualTo(412);
      assertThat(Deeds.on(state, server).performed()).isZero();
      assertThat(server.exchange(write.with("If-Match", state.tag())).status()).isEqualTo(200);
      assertThat(Deeds.on(state, server).performed()).isEqualTo(1);
    }
  }

  void requirePrivacy() {
    State state = State.tagged();
    RawRequest get = request("GET", path, state, editor);
    assertThat(server.exchange(get).fields("Cache-Control")).containsExactly("private, no-cache");
    assertThat(server.exchange(get.with("If-None-Match", state.tag())).fields("Cache-Control"))
        .containsExactly("private, no-cache");
  }

  static RawRequest request(String method, String path, State state, String caller) {
    RawRequest request = as(caller, RawRequest.of(method, "/" + path + "/" + state.id()));
    return method.equals("PUT") ? request.withText("new") : request;
  }

  static RawRequest as(String caller, RawRequest request) {
    return caller.isEmpty() ? request : request.with("Authorization", caller);
  }
}
