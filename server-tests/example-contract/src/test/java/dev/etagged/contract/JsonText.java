package dev.etagged.contract;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

/** The content of a response, in which one character is one octet, as JSON. */
final class JsonText {
  private JsonText() {}

  static JsonObject object(RawResponse response) {
    return read(response).asJsonObject();
  }

  static JsonArray array(RawResponse response) {
    return read(response).asJsonArray();
  }

  private static JsonStructure read(RawResponse response) {
    assertThat(response.status()).as("%s", response).isEqualTo(200);
    byte[] octets = response.body().getBytes(StandardCharsets.ISO_8859_1);
    try (JsonReader reader = Json.createReader(new ByteArrayInputStream(octets))) {
      return reader.read();
    }
  }
}
