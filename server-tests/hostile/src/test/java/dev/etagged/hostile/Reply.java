package dev.etagged.hostile;

/**
 * What came back.
 *
 * @param status the status; 0 if the connection was closed or silent before the response was whole
 * @param type the media type of the content
 * @param head the octets before the content
 * @param content the octets of the content, as they were sent
 */
record Reply(int status, String type, int head, int content) {

  static final Reply NONE = new Reply(0, "", 0, 0);

  boolean isComplete() {
    return status != 0;
  }

  boolean isServerError() {
    return status >= 500;
  }

  boolean isRefusal() {
    return status >= 400;
  }

  int length() {
    return head + content;
  }
}
