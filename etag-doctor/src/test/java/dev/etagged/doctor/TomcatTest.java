package dev.etagged.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.servlets.DefaultServlet;
import org.apache.catalina.startup.Tomcat;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** Static files of Tomcat's default servlet, whose tags are weak unless it is told otherwise. */
@TestInstance(Lifecycle.PER_CLASS)
final class TomcatTest {

  private final Tomcat tomcat = new Tomcat();
  private final Connector compressing = new Connector();

  @BeforeAll
  void start(@TempDir Path directory) throws IOException, LifecycleException {
    Path files = Files.createDirectories(directory.resolve("files"));
    Path file = Files.writeString(files.resolve("a.txt"), "a line\n".repeat(500));
    Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-01-02T03:04:05Z")));
    tomcat.setBaseDir(directory.toString());
    tomcat.setPort(0);
    serve("/weak", files, "false");
    serve("/strong", files, "true");
    compressing.setPort(0);
    compressing.setProperty("compression", "on");
    compressing.setProperty("compressionMinSize", "100");
    tomcat.getConnector();
    tomcat.getService().addConnector(compressing);
    tomcat.start();
  }

  private void serve(String path, Path files, String strong) {
    Context context = tomcat.addContext(path, files.toString());
    Tomcat.addServlet(context, "files", new DefaultServlet())
        .addInitParameter("useStrongETags", strong);
    context.addServletMapping("/", "files");
    context.addMimeMapping("txt", "text/plain");
  }

  @AfterAll
  void stop() throws LifecycleException {
    tomcat.stop();
    tomcat.destroy();
  }

  @Test
  void weakTagsAreANote() {
    DoctorRun run = examine(tomcat.getConnector(), "/weak/a.txt");

    assertThat(run.causes()).as(run.out()).containsExactly("weak-tag");
    assertThat(run.status()).isZero();
  }

  @Test
  void strongTagsAreRight() {
    DoctorRun run = examine(tomcat.getConnector(), "/strong/a.txt");

    assertThat(run.causes()).as(run.out()).isEmpty();
  }

  /** Its 304 has no Vary, which its 200 has. */
  @Test
  void compressionForgetsVary() {
    DoctorRun run = examine(compressing, "/weak/a.txt");

    assertThat(run.problems()).as(run.out()).containsExactly("not-modified-lacks-field");
    assertThat(run.out()).contains("The 304 lacks Vary.");
  }

  /** It does not compress what has a strong tag. */
  @Test
  void strongTagsAreRightBesideCompression() {
    DoctorRun run = examine(compressing, "/strong/a.txt");

    assertThat(run.causes()).as(run.out()).isEmpty();
  }

  private static DoctorRun examine(Connector connector, String path) {
    return DoctorRun.of("http://127.0.0.1:" + connector.getLocalPort() + path, "--json");
  }
}
