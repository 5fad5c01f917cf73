package dev.etagged.contract.jersey;

import dev.etagged.Etagged;
import dev.etagged.RangedContent;
import dev.etagged.jaxrs.EtaggedFeature;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.Set;

/** Serves the file that its argument names, in every form, until its input ends. */
final class LargeFileServer {

  static final String FILE = "large.file";

  private LargeFileServer() {}

  public static void main(String[] arguments) throws Exception {
    try (var server = new JerseyTest().start(new LargeFiles())) {
      System.out.println(server.port());
      System.in.transferTo(OutputStream.nullOutputStream());
    }
  }

  /** The application. */
  public static final class LargeFiles extends Application {

    @Override
    public Set<Class<?>> getClasses() {
      return Set.of(EtaggedFeature.class, LargeFile.class);
    }
  }

  /** The file. */
  @Path("{form}")
  public static class LargeFile {

    @GET
    @Etagged
    public Response get(@PathParam("form") String form) throws IOException {
      File file = new File(System.getProperty(FILE));
      return Response.ok(entity(form, file), "application/octet-stream")
          .header("Content-Length", Long.toString(file.length()))
          .tag("v1")
          .build();
    }

    private static Object entity(String form, File file) throws IOException {
      return switch (form) {
        case "file" -> file;
        case "path" -> file.toPath();
        case "stream" -> Files.newInputStream(file.toPath());
        case "output" -> (StreamingOutput) out -> Files.copy(file.toPath(), out);
        default ->
            RangedContent.of(file.length(), (out, first, count) -> copy(file, first, count, out));
      };
    }

    private static void copy(File file, long first, long count, OutputStream out)
        throws IOException {
      try (InputStream in = Files.newInputStream(file.toPath())) {
        in.skipNBytes(first);
        byte[] buffer = new byte[8192];
        for (long left = count; left > 0; ) {
          int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
          out.write(buffer, 0, read);
          left -= read;
        }
      }
    }
  }
}
