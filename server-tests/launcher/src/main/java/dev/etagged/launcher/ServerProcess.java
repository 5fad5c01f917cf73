package dev.etagged.launcher;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The process of a server, ended by its identifier when it is closed or this machine exits. */
public final class ServerProcess implements AutoCloseable {
  private static final Duration STOP_LIMIT = Duration.ofSeconds(15);
  private static final long POLL_MILLIS = 100;

  private final String name;
  private final Process process;
  private final ServerLog log;
  private final Thread endWithThisMachine = new Thread(this::end, "ends-the-server");

  private ServerProcess(String name, Process process, ServerLog log) {
    this.name = name;
    this.process = process;
    this.log = log;
  }

  /**
   * Starts it.
   *
   * @param name what messages call it
   * @param launch how it is run in the foreground
   * @param directory where it runs
   * @param log the file that takes all that it prints
   */
  public static ServerProcess start(String name, Launch launch, Path directory, Path log)
      throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(launch.command())
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().putAll(launch.environment());
    Process process = builder.start();
    ServerProcess started = new ServerProcess(name, process, new ServerLog(log));
    try {
      Runtime.getRuntime().addShutdownHook(started.endWithThisMachine);
    } catch (IllegalStateException exiting) {
      started.end();
      throw exiting;
    }
    return started;
  }

  /**
   * Returns once the address answers 200; ends the process if it never does.
   *
   * @throws ServerStartException if the process ends before, or takes longer than the limit
   */
  public void awaitReady(URI ready, Duration limit) {
    HttpProbe probe = new HttpProbe(ready);
    long deadline = System.nanoTime() + limit.toNanos();
    try {
      while (!probe.answersOk()) {
        if (!process.isAlive()) {
          throw failure("ended with exit code " + process.exitValue() + " before it was ready");
        }
        if (System.nanoTime() > deadline) {
          throw failure("did not answer 200 at " + ready + " within " + limit.toSeconds() + " s");
        }
        process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException e) {
      close();
      Thread.currentThread().interrupt();
      throw failure("was interrupted", e);
    } catch (ServerStartException e) {
      close();
      throw e;
    }
  }

  int await() throws InterruptedException {
    return process.waitFor();
  }

  String name() {
    return name;
  }

  long pid() {
    return process.pid();
  }

  /** The process and those that it started. */
  List<Long> processes() {
    return all().stream().map(ProcessHandle::pid).toList();
  }

  /** The processor time of the process, with those that it started. */
  Duration processorTime() {
    return all().stream()
        .flatMap(one -> one.info().totalCpuDuration().stream())
        .reduce(Duration.ZERO, Duration::plus);
  }

  /** Gives the process no moment to finish anything. */
  void kill() {
    List<ProcessHandle> all = all();
    all.forEach(ProcessHandle::destroyForcibly);
    ended(all).join();
    close();
  }

  @Override
  public void close() {
    end();
    try {
      Runtime.getRuntime().removeShutdownHook(endWithThisMachine);
    } catch (IllegalStateException exiting) {
      // The hook has been run or is running, and ends the process as well.
      return;
    }
  }

  /** Scripts start the server as a child, which does not end with them. */
  private void end() {
    List<ProcessHandle> all = all();
    all.forEach(ProcessHandle::destroy);
    CompletableFuture<?> ended = ended(all);
    try {
      ended.get(STOP_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException stubborn) {
      all.forEach(ProcessHandle::destroyForcibly);
      ended.join();
    } catch (InterruptedException e) {
      all.forEach(ProcessHandle::destroyForcibly);
      Thread.currentThread().interrupt();
    }
  }

  private List<ProcessHandle> all() {
    return Stream.concat(Stream.of(process.toHandle()), process.descendants()).toList();
  }

  private static CompletableFuture<?> ended(List<ProcessHandle> processes) {
    return CompletableFuture.allOf(
        processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new));
  }

  private ServerStartException failure(String what) {
    return failure(what, null);
  }

  private ServerStartException failure(String what, @Nullable Throwable cause) {
    return new ServerStartException(name + " " + what + ". " + log.tail(), cause);
  }
}
