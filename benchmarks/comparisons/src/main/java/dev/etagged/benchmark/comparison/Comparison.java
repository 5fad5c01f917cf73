package dev.etagged.benchmark.comparison;

import dev.etagged.benchmark.load.Load;
import java.time.Duration;
import java.util.Locale;

/** What can be compared, each by one command. */
enum Comparison {
  OVERHEAD {
    @Override
    void run(Scale scale) throws Exception {
      InOneProcess.run(
          "Overhead",
          Integer.toString(scale.load().turns()),
          Long.toString(scale.load().turn().toMillis()));
    }
  },
  AGGREGATE {
    @Override
    void run(Scale scale) throws Exception {
      Aggregate.compare(scale.load());
    }
  },
  DIGEST {
    @Override
    void run(Scale scale) throws Exception {
      Digests.compare(scale.load().withClients(1));
    }
  },
  OCTETS {
    @Override
    void run(Scale scale) throws Exception {
      Octets.compare();
    }
  },
  WRITES {
    @Override
    void run(Scale scale) throws Exception {
      Writes.compare(scale.load());
    }
  },
  GROWTH {
    @Override
    void run(Scale scale) throws Exception {
      Growth.compare(scale.load());
    }
  },
  STARTUP {
    @Override
    void run(Scale scale) throws Exception {
      InOneProcess.run("Startup", Integer.toString(scale.load().turns()));
    }
  };

  /** How long a run may take. */
  enum Scale {
    /** Shows that everything works; its figures mean nothing. */
    SMOKE(1, 100),
    /** Enough for medians that can be quoted. */
    FULL(9, 1_000);

    private static final int CLIENTS = 4;

    private final int turns;
    private final int milliseconds;

    Scale(int turns, int milliseconds) {
      this.turns = turns;
      this.milliseconds = milliseconds;
    }

    Load load() {
      return new Load(CLIENTS, turns, Duration.ofMillis(milliseconds));
    }
  }

  abstract void run(Scale scale) throws Exception;

  /** The arguments: the comparison and, unless it is to be full, the scale. */
  public static void main(String[] args) throws Exception {
    Scale scale = args.length > 1 ? Scale.valueOf(args[1].toUpperCase(Locale.ROOT)) : Scale.FULL;
    Machine.print(System.out);
    valueOf(args[0].toUpperCase(Locale.ROOT)).run(scale);
  }
}
