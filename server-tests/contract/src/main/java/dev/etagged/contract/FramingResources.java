package dev.etagged.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.etagged.Etagged;
import dev.etagged.http.Validators;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The same content with and without the library. */
final class FramingResources {

  private static final Map<Integer, java.nio.file.Path> FILES = new ConcurrentHashMap<>();

  private FramingResources() {}

  /** The forms of a content. */
  enum Form {
    TEXT {
      @Override
      Object of(int size) {
        return text(size);
      }
    },
    OCTETS {
      @Override
      Object of(int size) {
        return text(size).getBytes(UTF_8);
      }
    },
    OUTPUT {
      @Override
      Object of(int size) {
        byte[] octets = text(size).getBytes(UTF_8);
        return (StreamingOutput)
            out -> {
              for (int i = 0; i < octets.length; i += 1000) {
                out.write(octets, i, Math.min(1000, octets.length - i));
              }
            };
      }
    },
    STREAM {
      @Override
      Object of(int size) {
        return new ByteArrayInputStream(text(size).getBytes(UTF_8));
      }
    },
    FILE {
      @Override
      Object of(int size) {
        return FILES.computeIfAbsent(size, FramingResources::file).toFile();
      }
    },
    INSTANCE {
      @Override
      Object of(int size) {
        return new Note(text(size), Validators.unknown());
      }
    };

    abstract Object of(int size);
  }

  static String text(int size) {
    return "0123456789".repeat(size / 10 + 1).substring(0, size);
  }

  private static java.nio.file.Path file(int size) {
    try {
      java.nio.file.Path file = Files.createTempFile("etagged", ".txt");
      file.toFile().deleteOnExit();
      return Files.writeString(file, text(size));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Tagged by content. */
  @Path("framing/content/{form}/{size}")
  @Produces("text/plain")
  public static class Content {

    @GET
    @Etagged
    public Object get(@PathParam("form") String form, @PathParam("size") int size) {
      return Form.valueOf(form).of(size);
    }
  }

  /** Tagged by its method. */
  @Path("framing/own/{form}/{size}")
  @Produces("text/plain")
  public static class Own {

    @GET
    @Etagged
    public Response get(@PathParam("form") String form, @PathParam("size") int size) {
      return Response.ok(Form.valueOf(form).of(size)).tag("own").build();
    }
  }

  /** Without the annotation. */
  @Path("framing/bare/{form}/{size}")
  @Produces("text/plain")
  public static class Bare {

    @GET
    public Object get(@PathParam("form") String form, @PathParam("size") int size) {
      return Form.valueOf(form).of(size);
    }
  }

  /** Nothing. */
  @Path("framing/nothing")
  public static class Nothing {

    @GET
    @Etagged
    public void get() {}
  }

  /** Nothing, without the annotation. */
  @Path("framing/bare-nothing")
  public static class BareNothing {

    @GET
    public void get() {}
  }

  /** Other lengths than announced. */
  @Path("framing/lying")
  @Produces("text/plain")
  public static class Lying {

    @GET
    @Etagged
    @Path("{announced}/{written}")
    public Response get(@PathParam("announced") int announced, @PathParam("written") int written) {
      StreamingOutput output = out -> out.write(text(written).getBytes(UTF_8));
      return Response.ok(output).tag("own").header("Content-Length", announced).build();
    }
  }
}
