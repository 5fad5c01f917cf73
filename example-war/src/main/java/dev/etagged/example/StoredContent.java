package dev.etagged.example;

/** Where the octets of a file are, and what they are. */
record StoredContent(String key, String type, long length) {
  static final int KEY_LENGTH = 36;
  static final int MAX_TYPE_LENGTH = 200;
}
