package org.apache.geronimo.transaction.manager;

/** An exception by the name of the transaction manager's own. */
public final class FailedCommit extends Exception {
  private static final long serialVersionUID = 1L;

  public FailedCommit(Throwable cause) {
    super(cause);
  }
}
