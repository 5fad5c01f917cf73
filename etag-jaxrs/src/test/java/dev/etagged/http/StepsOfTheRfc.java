package dev.etagged.http;

import static dev.etagged.http.Verdict.NOT_MODIFIED;
import static dev.etagged.http.Verdict.PRECONDITION_FAILED;
import static dev.etagged.http.Verdict.PROCEED;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * RFC 9110 section 13.2.2 written out step by step, on field values as they are sent. It knows
 * lists whose elements are separated by one comma and one space, and no other form.
 */
record StepsOfTheRfc(
    String method,
    Optional<String> ifMatch,
    Optional<Instant> ifUnmodifiedSince,
    Optional<String> ifNoneMatch,
    Optional<Instant> ifModifiedSince,
    Optional<Representation> current) {

  record Representation(Optional<String> entityTag, Optional<Instant> lastModified) {}

  Verdict verdict() {
    boolean selects = !method.equals("OPTIONS");
    boolean wouldBeNotFound = isRetrieval() && current.isEmpty();
    return selects && !wouldBeNotFound ? step1() : PROCEED;
  }

  private Verdict step1() {
    if (ifMatch.isEmpty()) {
      return step2();
    }
    return ifMatchIsTrue(ifMatch.get()) ? step3() : PRECONDITION_FAILED;
  }

  private Verdict step2() {
    if (ifUnmodifiedSince.isEmpty() || lastModified().isEmpty()) {
      return step3();
    }
    boolean isTrue =
        lastModified().get().getEpochSecond() <= ifUnmodifiedSince.get().getEpochSecond();
    return isTrue ? step3() : PRECONDITION_FAILED;
  }

  private Verdict step3() {
    if (ifNoneMatch.isEmpty()) {
      return step4();
    }
    if (ifNoneMatchIsTrue(ifNoneMatch.get())) {
      return PROCEED;
    }
    return isRetrieval() ? NOT_MODIFIED : PRECONDITION_FAILED;
  }

  private Verdict step4() {
    if (!isRetrieval() || ifModifiedSince.isEmpty() || lastModified().isEmpty()) {
      return PROCEED;
    }
    boolean isTrue = lastModified().get().getEpochSecond() > ifModifiedSince.get().getEpochSecond();
    return isTrue ? PROCEED : NOT_MODIFIED;
  }

  private boolean ifMatchIsTrue(String value) {
    if (value.equals("*")) {
      return current.isPresent();
    }
    return isReadable(value)
        && entityTag().isPresent()
        && !entityTag().get().startsWith("W/")
        && elements(value).contains(entityTag().get());
  }

  private boolean ifNoneMatchIsTrue(String value) {
    if (value.equals("*")) {
      return current.isEmpty();
    }
    if (!isReadable(value)) {
      return isRetrieval() || current.isEmpty();
    }
    return entityTag().isEmpty()
        || elements(value).stream()
            .noneMatch(tag -> opaqueTag(tag).equals(opaqueTag(entityTag().get())));
  }

  /** QUERY is a GET of its equivalent resource (RFC 10008 section 2.6). */
  private boolean isRetrieval() {
    return List.of("GET", "HEAD", "QUERY").contains(method);
  }

  private Optional<String> entityTag() {
    return current.flatMap(Representation::entityTag);
  }

  private Optional<Instant> lastModified() {
    return current.flatMap(Representation::lastModified);
  }

  private static boolean isReadable(String value) {
    return elements(value).stream().allMatch(tag -> tag.endsWith("\""));
  }

  private static List<String> elements(String value) {
    return Arrays.asList(value.split(", "));
  }

  private static String opaqueTag(String tag) {
    return tag.startsWith("W/") ? tag.substring(2) : tag;
  }
}
