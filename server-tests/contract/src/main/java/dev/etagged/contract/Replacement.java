package dev.etagged.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Whether a 304 says what the 200 says that it replaces (RFC 9110 section 15.4.5): a cache updates
 * what it has stored from it (RFC 9111 section 4.3.4).
 *
 * @param send sends a request
 */
record Replacement(Function<RawRequest, RawResponse> send) {
  private static final List<String> SAID =
      List.of("ETag", "Last-Modified", "Cache-Control", "Expires", "Content-Location");

  /** What became of a GET. */
  enum Outcome {
    /** A 304 replaces its 200, and says the same. */
    REPLACED,
    /** Its 200 has no validator. */
    WITHOUT_VALIDATOR,
    /** It has no 200. */
    OTHER
  }

  /** Asks with what the 200 said, and for HEAD as well. */
  Outcome of(RawRequest get) {
    RawResponse ok = send.apply(get);
    if (ok.status() != 200) {
      return Outcome.OTHER;
    }
    RawRequest head = new RawRequest("HEAD", get.target(), get.fieldLines(), "");
    assertThat(said(send.apply(head))).as("%s", head).isEqualTo(said(ok));
    Optional<String> tag = ok.field("ETag");
    Optional<String> date = ok.field("Last-Modified");
    for (RawRequest read : List.of(get, head)) {
      tag.ifPresent(value -> requireReplaced(read.with("If-None-Match", value), ok));
      date.ifPresent(value -> requireReplaced(read.with("If-Modified-Since", value), ok));
    }
    return tag.isEmpty() && date.isEmpty() ? Outcome.WITHOUT_VALIDATOR : Outcome.REPLACED;
  }

  private void requireReplaced(RawRequest conditional, RawResponse ok) {
    RawResponse notModified = send.apply(conditional);
    assertThat(notModified.status()).as("%s", conditional).isEqualTo(304);
    assertThat(said(notModified)).as("%s", conditional).isEqualTo(said(ok));
  }

  /** The fields that a cache would store. */
  static Map<String, Object> said(RawResponse response) {
    Map<String, Object> said = new TreeMap<>();
    for (String name : SAID) {
      if (!response.fields(name).isEmpty()) {
        said.put(name, response.fields(name));
      }
    }
    said.put("Vary", Faithful.vary(response));
    return said;
  }
}
