package dev.etagged.contract;

/** A runtime that performs requests on the thread that calls it. */
@FunctionalInterface
public interface InProcess {

  /**
   * Performs a request without content.
   *
   * @param method its method
   * @param path the path below the application's root
   */
  void perform(String method, String path) throws Exception;
}
