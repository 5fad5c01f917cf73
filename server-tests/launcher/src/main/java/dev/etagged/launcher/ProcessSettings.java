package dev.etagged.launcher;

import java.util.List;
import java.util.Map;

/**
 * What a server's process is given besides its command.
 *
 * @param environment settings of the application, as environment variables
 * @param jvmOptions options of its virtual machine, such as {@code -Duser.language=tr}
 * @param compression the server's own
 * @param users whom the server authenticates
 */
public record ProcessSettings(
    Map<String, String> environment,
    List<String> jvmOptions,
    Compression compression,
    List<ServerUser> users) {

  /** Nothing: the application's defaults. */
  public static final ProcessSettings NONE = new ProcessSettings(Map.of(), List.of());

  /** Without compression. */
  public ProcessSettings(Map<String, String> environment, List<String> jvmOptions) {
    this(environment, jvmOptions, Compression.OFF);
  }

  /** Without users. */
  public ProcessSettings(
      Map<String, String> environment, List<String> jvmOptions, Compression compression) {
    this(environment, jvmOptions, compression, List.of());
  }

  /** Nothing else. */
  public static ProcessSettings of(List<ServerUser> users) {
    return new ProcessSettings(Map.of(), List.of(), Compression.OFF, users);
  }

  /** Copies all. */
  public ProcessSettings {
    environment = Map.copyOf(environment);
    jvmOptions = List.copyOf(jvmOptions);
    users = List.copyOf(users);
  }
}
