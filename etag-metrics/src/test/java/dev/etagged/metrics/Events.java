package dev.etagged.metrics;

import dev.etagged.Decision;
import dev.etagged.Discrepancy;
import dev.etagged.LateConflict;
import dev.etagged.SentContent;
import dev.etagged.UnguardedWrite;
import dev.etagged.http.ETag;
import dev.etagged.http.PreconditionField;
import dev.etagged.http.Preconditions;
import dev.etagged.http.Validators;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Events as the library makes them. */
final class Events {

  static final String TEMPLATE = "/articles/{id}";
  private static final String PATH = "articles/7";
  private static final String RESOURCE_METHOD = "ArticleResource.method";
  private static final ETag TAG = ETag.strong("7-a");

  private Events() {}

  record Decided(
      Decision.Kind kind,
      Optional<PreconditionField> decidedBy,
      String reason,
      String method,
      String path,
      String resourceMethod,
      Optional<String> uriTemplate,
      Preconditions preconditions,
      Validators validators,
      Optional<Duration> lookUp)
      implements Decision {}

  record Noticed(
      Discrepancy.Kind kind,
      PreconditionField field,
      ETag sent,
      ETag current,
      String method,
      String path,
      String resourceMethod,
      Optional<String> uriTemplate)
      implements Discrepancy {}

  record Unguarded(
      Validators before,
      Validators after,
      String method,
      String path,
      String resourceMethod,
      Optional<String> uriTemplate)
      implements UnguardedWrite {}

  record Conflicted(
      int status, String method, String path, String resourceMethod, Optional<String> uriTemplate)
      implements LateConflict {}

  record Sent(
      long octets,
      Optional<ETag> entityTag,
      String method,
      String path,
      String resourceMethod,
      Optional<String> uriTemplate)
      implements SentContent {}

  static Decision decided(
      String method, Decision.Kind kind, @Nullable PreconditionField field, String reason) {
    return decided(method, kind, field, reason, Optional.of(TEMPLATE), Optional.of(TAG));
  }

  static Decision decided(
      String method,
      Decision.Kind kind,
      @Nullable PreconditionField field,
      String reason,
      Optional<String> template,
      Optional<ETag> tag) {
    return new Decided(
        kind,
        Optional.ofNullable(field),
        reason,
        method,
        PATH,
        RESOURCE_METHOD,
        template,
        Preconditions.of(name -> Map.<String, List<String>>of().get(name), Instant.EPOCH),
        new Validators.Known(tag, Optional.empty()),
        Optional.empty());
  }

  static Decision notModified(String tag) {
    return decided(
        "GET",
        Decision.Kind.NOT_MODIFIED,
        PreconditionField.IF_NONE_MATCH,
        "match",
        Optional.of(TEMPLATE),
        Optional.of(ETag.strong(tag)));
  }

  static Decision lookedUpIn(Duration duration) {
    return new Decided(
        Decision.Kind.PROCEED,
        Optional.empty(),
        "unconditional",
        "GET",
        PATH,
        RESOURCE_METHOD,
        Optional.of(TEMPLATE),
        Preconditions.of(name -> null, Instant.EPOCH),
        Validators.of(TAG),
        Optional.of(duration));
  }

  static Discrepancy noticed(Discrepancy.Kind kind) {
    return new Noticed(
        kind,
        PreconditionField.IF_MATCH,
        ETag.strong("9-b"),
        TAG,
        "PUT",
        PATH,
        RESOURCE_METHOD,
        Optional.of(TEMPLATE));
  }

  static UnguardedWrite unguarded() {
    return new Unguarded(
        Validators.of(TAG),
        Validators.absent(),
        "PUT",
        PATH,
        RESOURCE_METHOD,
        Optional.of(TEMPLATE));
  }

  static LateConflict conflicted(int status) {
    return new Conflicted(status, "PUT", PATH, RESOURCE_METHOD, Optional.of(TEMPLATE));
  }

  static SentContent sent(String tag, long octets) {
    return new Sent(
        octets,
        tag.isEmpty() ? Optional.empty() : Optional.of(ETag.strong(tag)),
        "GET",
        PATH,
        RESOURCE_METHOD,
        Optional.of(TEMPLATE));
  }
}
