package dev.etagged.jpa.provider;

/**
 * The writes of a session that has no persistence context. Hibernate raises the version in the
 * instance before its callbacks there, and a stateful session does so after them.
 */
public final class StatelessWrites {

  private static final String SESSION = "StatelessSession";

  private StatelessWrites() {}

  /** Whether this thread is in such a session's own method. */
  public static boolean isUnderWay() {
    return StackWalker.getInstance()
        .walk(frames -> frames.anyMatch(frame -> isSession(frame.getClassName())));
  }

  private static boolean isSession(String className) {
    return className.startsWith("org.hibernate.") && className.contains(SESSION);
  }
}
