package dev.etagged.example;

/** What a client sent, as far as a message repeats it. */
final class Quoted {
  private static final int MOST_CHARACTERS = 60;

  private Quoted() {}

  static String text(String sent) {
    return sent.length() <= MOST_CHARACTERS ? sent : sent.substring(0, MOST_CHARACTERS) + "…";
  }
}
