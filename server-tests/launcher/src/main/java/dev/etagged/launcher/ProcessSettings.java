package dev.etagged.launcher;

import java.util.List;
import java.util.Map;

/**
 * What a server's process is given besides its command.
 *
 * @param environment settings of the application, as environment variables
 * @param jvmOptions options of its virtual machine, such as {@code -Duser.language=tr}
 */
public record ProcessSettings(Map<String, String> environment, List<String> jvmOptions) {

  /** Nothing: the application's defaults. */
  public static final ProcessSettings NONE = new ProcessSettings(Map.of(), List.of());

  /** Copies both. */
  public ProcessSettings {
    environment = Map.copyOf(environment);
    jvmOptions = List.copyOf(jvmOptions);
  }
}
