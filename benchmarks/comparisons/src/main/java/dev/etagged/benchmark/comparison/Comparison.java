package dev.etagged.benchmark.comparison;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What can be compared, each by one command. */
enum Comparison {
  OVERHEAD {
    @Override
    void run(Scale scale) throws Exception {
      InOneProcess.run("Overhead", scale.arguments(3, 300));
    }
  },
  UNANNOTATED {
    @Override
    void run(Scale scale) throws Exception {
      InOneProcess.run("Unannotated", scale.arguments(9, 300));
    }
  },
  AGGREGATE {
    @Override
    void run(Scale scale) throws Exception {
      Aggregate.compare(scale.load(6, 500));
    }
  },
  DIGEST {
    @Override
    void run(Scale scale) throws Exception {
      Digests.compare(scale.load(9, 1_000).withClients(1));
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
      Writes.compare(scale.load(15, 1_000));
    }
  },
  COLLECTIONS {
    @Override
    void run(Scale scale) throws Exception {
      Collections.compare(scale.load(5, 1_000).withClients(1));
    }
  },
  CLIENTS {
    @Override
    void run(Scale scale) throws Exception {
      Clients.compare(scale.load(9, 1_000));
    }
  },
  STARTUP {
    @Override
    void run(Scale scale) throws Exception {
      InOneProcess.run("Startup", scale.arguments(15, 0));
    }
  };

  abstract void run(Scale scale) throws Exception;

  /** Its name on the command line. */
  String command() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The arguments: the comparison and, unless it is to be full, the scale; for octets, the URLs of
   * other servers' resources.
   */
  public static void main(String[] args) throws Exception {
    Machine.print(System.out);
    List<String> options = Arrays.asList(args).subList(1, args.length);
    Comparison comparison = valueOf(args[0].toUpperCase(Locale.ROOT));
    if (comparison == OCTETS && !options.isEmpty() && options.get(0).contains("://")) {
      Octets.compare(options);
    } else {
      comparison.run(options.contains("smoke") ? Scale.SMOKE : Scale.FULL);
    }
  }
}
