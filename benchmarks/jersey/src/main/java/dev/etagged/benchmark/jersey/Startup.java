package dev.etagged.benchmark.jersey;

import dev.etagged.benchmark.report.Figure;
import dev.etagged.benchmark.report.Samples;
import dev.etagged.benchmark.report.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.glassfish.jersey.server.ApplicationHandler;

/** What the library costs at deployment, for each annotated method. */
final class Startup {

  private static final int METHODS = 200;
  private static final int WARM_UP = 3;

  private final Units units;
  private final GeneratedResources resources;

  private Startup(Units units, GeneratedResources resources) {
    this.units = units;
    this.resources = resources;
  }

  /** The argument: how many turns. */
  public static void main(String[] args) throws IOException {
    Path folder = Files.createTempDirectory("startup");
    Startup startup =
        new Startup(
            Units.on("jdbc:h2:mem:startup;DB_CLOSE_DELAY=-1"),
            GeneratedResources.compile(folder, METHODS));
    startup.compare(Integer.parseInt(args[0]));
    Runtime.getRuntime().halt(0);
  }

  private void compare(int turns) {
    List<Double> bare = new ArrayList<>();
    List<Double> etagged = new ArrayList<>();
    for (int turn = -WARM_UP; turn < turns; turn++) {
      double without = milliseconds(resources.bare());
      double with = milliseconds(resources.etagged());
      if (turn >= 0) {
        bare.add(without);
        etagged.add(with);
      }
    }
    print(new Samples(bare), new Samples(etagged));
  }

  private double milliseconds(Class<?> resource) {
    long start = System.nanoTime();
    new ApplicationHandler(BenchmarkApplication.withLibrary(units).register(resource));
    return (System.nanoTime() - start) / 1e6;
  }

  private static void print(Samples bare, Samples etagged) {
    Table table =
        new Table(
            "Deployment of a resource with %d methods".formatted(METHODS),
            "resource",
            "ms",
            "microseconds more, for each method");
    table.row("not annotated", bare.format(1), "");
    table.row(
        "@Etagged(Configuration.class)",
        etagged.format(1),
        Figure.of((etagged.median() - bare.median()) * 1_000 / METHODS, 1));
    table.print(System.out);
  }
}
