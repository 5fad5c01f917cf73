package dev.etagged.example;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonValue;
import java.io.InputStream;
import java.io.StringReader;
import java.util.Map;

/**
 * JSON text, above all request content. Each server's binding reports malformed JSON in exceptions
 * of its own; read here, it is a 400 on every server.
 */
final class JsonBody {
  /** TomEE's parser takes no long text unless it is told to; others ignore what they don't know. */
  private static final JsonReaderFactory READERS =
      Json.createReaderFactory(
          Map.of("org.apache.johnzon.max-string-length", JsonText.MOST_OCTETS));

  private JsonBody() {}

  static JsonObject object(InputStream content) {
    return requireObject(value(content));
  }

  /** Parsers report some content, such as nesting too deep for them, in failures of any class. */
  static JsonValue value(InputStream content) {
    JsonText text = JsonText.read(content);
    try (JsonReader reader = READERS.createReader(text.content())) {
      return reader.readValue();
    } catch (RuntimeException | StackOverflowError malformed) {
      throw Problem.badRequest("The content is not JSON that can be read.").toException(malformed);
    }
  }

  static JsonArray storedArray(String column) {
    try (JsonReader reader = Json.createReader(new StringReader(column))) {
      return reader.readArray();
    }
  }

  static JsonObject requireObject(JsonValue value) {
    if (!(value instanceof JsonObject object)) {
      throw Problem.unprocessable(
              "The content must be a JSON object, not %s.".formatted(value.getValueType()))
          .toException();
    }
    return object;
  }
}
