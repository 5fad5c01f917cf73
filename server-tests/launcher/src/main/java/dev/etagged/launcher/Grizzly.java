package dev.etagged.launcher;

/** The HTTP layer of GlassFish and Payara. */
final class Grizzly {

  /**
   * By default the memory of a request's content is given away while the requests behind it are
   * still to be read from there: of a pipeline, requests are answered that nobody has sent.
   */
  static final String SOUND_MEMORY =
      "-Dorg.glassfish.grizzly.DEFAULT_MEMORY_MANAGER"
          + "=org.glassfish.grizzly.memory.PooledMemoryManager";

  private Grizzly() {}
}
