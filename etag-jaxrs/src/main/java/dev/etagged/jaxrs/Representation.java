package dev.etagged.jaxrs;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a response says of the representation that it carries.
 *
 * @param mediaType its media type, if that is settled
 * @param language its language, in lower case
 * @param coding its content coding, in lower case, as far as Jakarta REST sees it
 */
record Representation(
    Optional<MediaRange> mediaType, Optional<String> language, Optional<String> coding) {

  static Representation of(@Nullable MediaType mediaType, MultivaluedMap<String, Object> fields) {
    return new Representation(
        Optional.ofNullable(mediaType).map(Representation::range),
        field(fields, HttpHeaders.CONTENT_LANGUAGE),
        field(fields, HttpHeaders.CONTENT_ENCODING).filter(coding -> !coding.equals("identity")));
  }

  private static MediaRange range(MediaType mediaType) {
    return MediaRange.of(
        new Preference(
            (mediaType.getType() + "/" + mediaType.getSubtype()).toLowerCase(Locale.ROOT),
            mediaType.getParameters(),
            0));
  }

  private static Optional<String> field(MultivaluedMap<String, Object> fields, String name) {
    return Optional.ofNullable(fields.getFirst(name)).map(Representation::text);
  }

  private static String text(Object value) {
    String text = value instanceof Locale locale ? locale.toLanguageTag() : value.toString();
    return text.strip().toLowerCase(Locale.ROOT);
  }
}
