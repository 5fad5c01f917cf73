package dev.etagged.launcher;

import java.util.List;
import java.util.Map;

/**
 * How a server is run in the foreground.
 *
 * @param command the command line
 * @param environment the variables it needs besides those of this process
 */
public record Launch(List<String> command, Map<String, String> environment) {

  /** Copies both. */
  public Launch {
    command = List.copyOf(command);
    environment = Map.copyOf(environment);
  }

  /** A command that needs no other variables. */
  public static Launch of(String... command) {
    return new Launch(List.of(command), Map.of());
  }
}
