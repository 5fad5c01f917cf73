package dev.etagged.example;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Members of a request's JSON object; each demand that is not met is a 422 which names the member.
 */
final class JsonMember {
  private JsonMember() {}

  static String requiredText(JsonObject object, String name, int maxLength) {
    if (!(object.get(name) instanceof JsonString text) || text.getString().isBlank()) {
      throw Problem.unprocessable("%s must be a string that is not blank".formatted(name))
          .toException();
    }
    return storable(text.getString(), name, maxLength);
  }

  /** Distinct words in their order; none when the member is missing or null. */
  static List<String> words(JsonObject object, String name, int maxWords, int maxLength) {
    JsonValue value = object.getOrDefault(name, JsonValue.EMPTY_JSON_ARRAY);
    if (value == JsonValue.NULL) {
      return List.of();
    }
    if (!(value instanceof JsonArray array) || array.size() > maxWords) {
      throw Problem.unprocessable(
              "%s must be an array of at most %s strings".formatted(name, maxWords))
          .toException();
    }
    return array.stream().map(element -> word(element, name, maxLength)).distinct().toList();
  }

  static JsonArray requiredObjects(JsonObject object, String name, int maxJsonLength) {
    if (!(object.get(name) instanceof JsonArray array)
        || !array.stream().allMatch(JsonObject.class::isInstance)) {
      throw Problem.unprocessable("%s must be an array of objects".formatted(name)).toException();
    }
    storable(array.toString(), name, maxJsonLength);
    return array;
  }

  static int requiredPositive(JsonObject object, String name) {
    if (!(object.get(name) instanceof JsonNumber number)
        || number.bigDecimalValue().scale() > 0
        || number.bigDecimalValue().precision() > 9
        || number.intValue() < 1) {
      throw Problem.unprocessable("%s must be a positive whole number".formatted(name))
          .toException();
    }
    return number.intValue();
  }

  private static String word(@Nullable JsonValue element, String name, int maxLength) {
    if (!(element instanceof JsonString text)
        || text.getString().isBlank()
        || text.getString().contains(",")) {
      throw Problem.unprocessable(
              "%s must hold strings that are not blank and have no comma in them".formatted(name))
          .toException();
    }
    return storable(text.getString(), name, maxLength);
  }

  private static String storable(String text, String name, int maxLength) {
    if (text.length() > maxLength) {
      throw Problem.unprocessable(
              "%s must be at most %s characters long, not %s"
                  .formatted(name, maxLength, text.length()))
          .toException();
    }
    if (text.indexOf('\0') >= 0) {
      throw Problem.unprocessable("%s must not contain the character NUL".formatted(name))
          .toException();
    }
    return text;
  }
}
