package dev.etagged.deployment;

/** The classes that this server has: CDI, for instance, is not everywhere. */
final class ServerClasses {

  private ServerClasses() {}

  static boolean include(String className) {
    try {
      Class.forName(className, false, ServerClasses.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException absent) {
      return false;
    }
  }
}
