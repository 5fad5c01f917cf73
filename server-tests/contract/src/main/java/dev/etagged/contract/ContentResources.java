package dev.etagged.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.etagged.DigestValidators;
import dev.etagged.Etagged;
import dev.etagged.TargetResource;
import dev.etagged.ValidatorSource;
import dev.etagged.http.Validators;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Resources whose tag is a digest of their content. */
final class ContentResources {

  private ContentResources() {}

  /** The forms that a content can have in Java. */
  enum Form {
    OCTETS {
      @Override
      Object of(String text) {
        return text.getBytes(UTF_8);
      }
    },
    TEXT {
      @Override
      Object of(String text) {
        return text;
      }
    },
    INSTANCE {
      @Override
      Object of(String text) {
        return new Note(text, Validators.unknown());
      }
    },
    STREAMING_OUTPUT {
      @Override
      Object of(String text) {
        return (StreamingOutput) target -> writeInPieces(text, target);
      }
    },
    INPUT_STREAM {
      @Override
      Object of(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
      }
    },
    FILE {
      @Override
      Object of(String text) {
        return fileOf(text).toFile();
      }
    },
    PATH {
      @Override
      Object of(String text) {
        return fileOf(text);
      }
    };

    private static final Map<String, java.nio.file.Path> FILES = new ConcurrentHashMap<>();

    abstract Object of(String text);

    private static void writeInPieces(String text, OutputStream target) throws IOException {
      for (byte octet : text.getBytes(UTF_8)) {
        target.write(octet);
        target.flush();
      }
    }

    private static java.nio.file.Path fileOf(String text) {
      return FILES.computeIfAbsent(
          text,
          content -> {
            try {
              java.nio.file.Path file = Files.createTempFile("etagged", ".txt");
              file.toFile().deleteOnExit();
              return Files.writeString(file, content);
            } catch (IOException e) {
              throw new java.io.UncheckedIOException(e);
            }
          });
    }
  }

  /** Sends what it is asked for. */
  @Path("content")
  @Produces("text/plain")
  @Etagged
  public static class Content {

    @GET
    @Path("{form}/{id}")
    public Response get(
        @PathParam("form") String form,
        @PathParam("id") String id,
        @QueryParam("text") String text) {
      State.withId(id).perform();
      return Response.ok(Form.valueOf(form).of(text)).build();
    }

    @GET
    @Path("suspended/{id}")
    public void suspended(
        @PathParam("id") String id,
        @QueryParam("text") String text,
        @Suspended AsyncResponse response) {
      State.withId(id).perform();
      Future<?> unused = CompletableFuture.runAsync(() -> response.resume(text));
    }

    @GET
    @Path("stage/{id}")
    public CompletionStage<String> stage(
        @PathParam("id") String id, @QueryParam("text") String text) {
      State.withId(id).perform();
      return CompletableFuture.supplyAsync(() -> text);
    }

    @GET
    @Path("dated/{id}")
    public Response dated(@QueryParam("text") String text) {
      return Response.ok(text)
          .lastModified(Date.from(Instant.parse("2024-02-29T12:00:00Z")))
          .build();
    }

    @GET
    @Path("own/{id}")
    public Response own(@QueryParam("text") String text) {
      return Response.ok(text).tag("own").build();
    }

    /** Long after the method has returned, so that the request is suspended by then. */
    @GET
    @Path("own-later/{id}")
    public CompletionStage<Response> ownLater(@QueryParam("text") String text) {
      return CompletableFuture.supplyAsync(
          () -> own(text), CompletableFuture.delayedExecutor(50, TimeUnit.MILLISECONDS));
    }

    @GET
    @Path("status/{status}")
    public Response status(@PathParam("status") int status, @QueryParam("text") String text) {
      return Response.status(status).entity(text).build();
    }

    @GET
    @Path("nothing")
    public void nothing() {}

    @GET
    @Path("times/{count}")
    public StreamingOutput times(@PathParam("count") int count, @QueryParam("text") String text) {
      return target -> {
        for (int i = 0; i < count; i++) {
          target.write(text.getBytes(UTF_8));
        }
      };
    }

    @GET
    @Path("failing")
    public StreamingOutput failing(@QueryParam("text") String text) {
      return target -> {
        target.write(text.getBytes(UTF_8));
        throw new SourceResources.StoreDownException();
      };
    }

    @GET
    @Path("chosen/{id}")
    @Etagged(source = Chosen.class)
    public String chosen(@PathParam("id") String id, @QueryParam("text") String text) {
      State.withId(id).perform();
      return text + " at " + Instant.now();
    }
  }

  /** Names the part of the content that matters. */
  static final class Chosen implements ValidatorSource {

    @Override
    public Validators validators(TargetResource target) {
      return DigestValidators.of(
              "text", String.valueOf(target.uriInfo().getQueryParameters().getFirst("text")))
          .weak();
    }
  }
}
