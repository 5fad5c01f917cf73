package dev.etagged.launcher;

/**
 * The feature releases that a server runs on.
 *
 * @param first the oldest
 * @param last the newest; {@link Integer#MAX_VALUE} if none is too new
 */
record JdkRange(int first, int last) {

  static JdkRange from(int first) {
    return new JdkRange(first, Integer.MAX_VALUE);
  }

  static JdkRange only(int feature) {
    return new JdkRange(feature, feature);
  }

  boolean contains(Jdk jdk) {
    return first <= jdk.feature() && jdk.feature() <= last;
  }

  @Override
  public String toString() {
    return first == last ? "JDK " + first : "JDK " + first + " or later";
  }
}
