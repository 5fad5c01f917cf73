package dev.etagged.benchmark.jersey;

import dev.etagged.benchmark.report.Figure;
import dev.etagged.benchmark.report.Table;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedStackTrace;
import jdk.jfr.consumer.RecordingFile;

/** Where the time of an exchange in process goes, by samples of the JDK's Flight Recorder. */
final class Profile {

  private static final long SHORTEST_MILLIS = 1_000;
  private static final String SAMPLE = "jdk.ExecutionSample";
  private static final URI BARE = InProcess.uri("bare/constant");
  private static final URI ALBUM = InProcess.uri("etagged/albums/1010");
  private static final URI CONFIGURATION = InProcess.uri("etagged/configurations/1");

  private final Duration duration;
  private final Table table =
      new Table(
          "Samples of where a thread is",
          "exchange in process",
          "samples",
          "look-up by the library",
          "library, else",
          "Jersey",
          "Hibernate, H2 and pool, else",
          "the rest");

  private Profile(Duration duration) {
    this.duration = duration;
  }

  /** The arguments: how many turns, and the milliseconds of each. */
  public static void main(String[] args) throws IOException {
    long milliseconds = Long.parseLong(args[0]) * Long.parseLong(args[1]);
    Units units = Units.on("jdbc:h2:mem:profile;DB_CLOSE_DELAY=-1");
    new Profile(Duration.ofMillis(Math.max(SHORTEST_MILLIS, milliseconds)))
        .take(new InProcess(BenchmarkApplication.withLibrary(units)));
    Runtime.getRuntime().halt(0);
  }

  private void take(InProcess server) throws IOException {
    String tag = server.tagOf(ALBUM);
    row("GET, not annotated", () -> server.get(BARE, null, 200));
    row("304 by version", () -> server.get(ALBUM, tag, 304));
    row("200 of a root with 10 children", () -> server.get(ALBUM, null, 200));
    row("PUT with If-Match", new Writes(server));
    table.print(System.out);
  }

  private void row(String name, Runnable exchange) throws IOException {
    repeat(exchange);
    List<RecordedStackTrace> samples = samples(exchange);
    table.row(
        name,
        Integer.toString(samples.size()),
        share(samples, FrameOwner::isLookUp),
        share(samples, stack -> isElse(stack, FrameOwner.LIBRARY)),
        share(samples, stack -> isElse(stack, FrameOwner.RUNTIME)),
        share(samples, stack -> isElse(stack, FrameOwner.PERSISTENCE)),
        share(samples, stack -> isElse(stack, FrameOwner.OTHERS)));
  }

  private static boolean isElse(RecordedStackTrace stack, FrameOwner owner) {
    return !FrameOwner.isLookUp(stack) && FrameOwner.of(stack) == owner;
  }

  private static String share(
      List<RecordedStackTrace> samples, Predicate<RecordedStackTrace> kind) {
    return Figure.of(100.0 * samples.stream().filter(kind).count() / samples.size(), 1) + " %";
  }

  private List<RecordedStackTrace> samples(Runnable exchange) throws IOException {
    String thread = Thread.currentThread().getName();
    Path file = Files.createTempFile("profile", ".jfr");
    try (Recording recording = new Recording()) {
      recording.enable(SAMPLE).withPeriod(Duration.ofMillis(10));
      recording.start();
      repeat(exchange);
      recording.stop();
      recording.dump(file);
      return RecordingFile.readAllEvents(file).stream()
          .filter(event -> event.getThread("sampledThread").getJavaName().equals(thread))
          .map(RecordedEvent::getStackTrace)
          .toList();
    } finally {
      Files.delete(file);
    }
  }

  private void repeat(Runnable exchange) {
    long start = System.nanoTime();
    while (System.nanoTime() - start < duration.toNanos()) {
      exchange.run();
    }
  }

  /** Each with the tag that the one before was answered with. */
  private static final class Writes implements Runnable {

    private final InProcess server;
    private String tag;
    private int number;

    private Writes(InProcess server) {
      this.server = server;
      this.tag = server.tagOf(CONFIGURATION);
    }

    @Override
    public void run() {
      tag = server.put(CONFIGURATION, tag, "text " + number++);
    }
  }
}
