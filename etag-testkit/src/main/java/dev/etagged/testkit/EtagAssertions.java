package dev.etagged.testkit;

import java.net.URI;

/**
 * Entry point for assertions on the conditional requests of a resource.
 *
 * <pre>{@code
 * assertThatResource(uri).revalidates().survivesCompression().resumes();
 * }</pre>
 *
 * @since 0.1.0
 */
public final class EtagAssertions {

  private EtagAssertions() {}

  /**
   * Begins assertions on a resource.
   *
   * @param uri where GET is answered 200; {@code http} or {@code https}
   * @return the assertions; each sends its own requests, one after the other
   */
  public static ResourceAssert assertThatResource(URI uri) {
    return new ResourceAssert(uri);
  }
}
