package dev.etagged.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.etagged.RangedContent;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The forms in which a method can return content whose length is known. */
enum ContentForm {
  OCTETS {
    @Override
    Object entity(byte[] octets) {
      return octets;
    }
  },
  TEXT {
    @Override
    Object entity(byte[] octets) {
      return new String(octets, UTF_8);
    }
  },
  FILE {
    @Override
    Object entity(byte[] octets) {
      return file(octets).toFile();
    }
  },
  PATH {
    @Override
    Object entity(byte[] octets) {
      return file(octets);
    }
  },
  RANGED_CONTENT {
    @Override
    Object entity(byte[] octets) {
      return RangedContent.of(
          octets.length, (out, first, count) -> out.write(octets, (int) first, (int) count));
    }
  },
  INPUT_STREAM {
    @Override
    Object entity(byte[] octets) {
      return new ByteArrayInputStream(octets);
    }

    @Override
    boolean isStream() {
      return true;
    }
  },
  STREAMING_OUTPUT {
    @Override
    Object entity(byte[] octets) {
      return (StreamingOutput) out -> out.write(octets);
    }

    @Override
    boolean isStream() {
      return true;
    }
  };

  abstract Object entity(byte[] octets);

  /** Whether its octets come in their order alone, and their number is in the response's field. */
  boolean isStream() {
    return false;
  }

  ResponseBuilder response(String text) {
    byte[] octets = text.getBytes(UTF_8);
    ResponseBuilder response = Response.ok(entity(octets)).header("Vary", "Accept-Language");
    return isStream()
        ? response.header("Content-Length", Integer.toString(octets.length))
        : response;
  }

  private static Path file(byte[] octets) {
    try {
      Path file = Files.createTempFile("etagged", ".txt");
      file.toFile().deleteOnExit();
      return Files.write(file, octets);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
