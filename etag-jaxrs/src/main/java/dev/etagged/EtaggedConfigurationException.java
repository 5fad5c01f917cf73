package dev.etagged;

/**
 * A wrong annotation or configuration. The message names the class and the method or the setting,
 * what is wrong, and what to write instead.
 *
 * <p>It is thrown at deployment where the runtime gives a moment for that, else at the method's
 * first request.
 *
 * @since 0.1.0
 */
public final class EtaggedConfigurationException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * With the message alone.
   *
   * @param message where, what is wrong, and what to write instead
   */
  public EtaggedConfigurationException(String message) {
    super(message);
  }

  /**
   * With the failure that showed it.
   *
   * @param message where, what is wrong, and what to write instead
   * @param cause the failure that showed it
   */
  public EtaggedConfigurationException(String message, Throwable cause) {
    super(message, cause);
  }
}
