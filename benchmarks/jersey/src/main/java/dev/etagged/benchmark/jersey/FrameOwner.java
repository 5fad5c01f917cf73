package dev.etagged.benchmark.jersey;

import java.util.Optional;
import java.util.stream.Stream;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedMethod;
import jdk.jfr.consumer.RecordedStackTrace;

/** Whose code a thread is in: what the JDK does is its caller's. */
enum FrameOwner {
  LIBRARY("dev\\.etagged"),
  RUNTIME("org\\.glassfish\\.jersey"),
  PERSISTENCE("org\\.hibernate|org\\.h2|com\\.zaxxer\\.hikari"),
  OTHERS("com\\.fasterxml\\.jackson");

  private static final String BENCHMARK = "dev.etagged.benchmark.";
  private static final String LOOK_UP = "dev.etagged.deployment.Plan.lookUp";

  private final String packages;

  FrameOwner(String packages) {
    this.packages = "(" + packages + ")\\..*";
  }

  /** The owner of the frame that is nearest to the top; the benchmark's own are of nobody. */
  static FrameOwner of(RecordedStackTrace stack) {
    return stack.getFrames().stream()
        .map(FrameOwner::qualifiedName)
        .filter(name -> !name.startsWith(BENCHMARK))
        .flatMap(name -> owning(name).stream())
        .findFirst()
        .orElse(OTHERS);
  }

  /** Whether the library looks validators up, whoever works for it. */
  static boolean isLookUp(RecordedStackTrace stack) {
    return stack.getFrames().stream().map(FrameOwner::qualifiedName).anyMatch(LOOK_UP::equals);
  }

  private static Optional<FrameOwner> owning(String name) {
    return Stream.of(values()).filter(owner -> name.matches(owner.packages)).findFirst();
  }

  private static String qualifiedName(RecordedFrame frame) {
    RecordedMethod method = frame.getMethod();
    return method.getType().getName() + "." + method.getName();
  }
}
