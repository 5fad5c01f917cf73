package dev.etagged.jaxrs;

import dev.etagged.content.FileContent;
import dev.etagged.content.OpenContent;
import dev.etagged.http.Validators;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The status and the fields of a range, shown to the filters that run before it is sent. They may
 * still change the response; so it is withdrawn before the range is selected for good.
 */
final class RangePreview {

  private final ContainerResponseContext response;
  private final @Nullable Object entity;
  private final int status;
  private final int shownStatus;
  private final Map<String, Optional<List<Object>>> fields;
  private final Map<String, Optional<List<Object>>> shownFields;

  private RangePreview(
      ContainerResponseContext response, int status, Map<String, Optional<List<Object>>> fields) {
    this.response = response;
    this.entity = response.getEntity();
    this.status = status;
    this.fields = fields;
    this.shownStatus = response.getStatus();
    this.shownFields = present(response);
  }

  /** Shows what will be sent, if that is known now. */
  static RangePreview of(
      RangedResponse ranged,
      ContainerResponseContext response,
      Validators validators,
      long length,
      int limit,
      Instant now) {
    int status = response.getStatus();
    Map<String, Optional<List<Object>>> fields = present(response);
    ranged.show(validators, length, limit, now);
    return new RangePreview(response, status, fields);
  }

  /** How many octets an entity has, if that is known before it is written. */
  static OptionalLong length(
      @Nullable Object entity, Optional<FileContent> file, OptionalLong declared) {
    if (file.isPresent()) {
      return OptionalLong.of(file.get().length());
    }
    Optional<OpenContent> content =
        entity == null ? Optional.empty() : OpenContent.of(entity, declared);
    return content.isPresent() ? OptionalLong.of(content.get().length()) : declared;
  }

  private static Map<String, Optional<List<Object>>> present(ContainerResponseContext response) {
    Map<String, Optional<List<Object>>> present = new HashMap<>();
    for (String name : RangedResponse.SHOWN) {
      present.put(
          name, Optional.ofNullable(response.getHeaders().get(name)).map(ArrayList<Object>::new));
    }
    return present;
  }

  boolean isOf(@Nullable Object sent) {
    return sent == entity;
  }

  /** Takes back what no other filter has changed. */
  void withdraw() {
    if (response.getStatus() == shownStatus) {
      response.setStatus(status);
    }
    MultivaluedMap<String, Object> all = response.getHeaders();
    Map<String, Optional<List<Object>>> present = present(response);
    fields.forEach(
        (name, before) -> {
          if (Objects.equals(present.get(name), shownFields.get(name))) {
            before.ifPresentOrElse(lines -> all.put(name, lines), () -> all.remove(name));
          }
        });
  }
}
