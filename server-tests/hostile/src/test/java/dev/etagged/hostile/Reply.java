package dev.etagged.hostile;

/**
 * What came back.
 *
 * @param status the status; 0 if the connection was closed or silent before the response was whole
 * @param type the media type of the content
 * @param head the octets before the content
 * @param content the octets of the content, as they were sent
 * @param nanos how long it took
 */
record Reply(int status, String type, int head, int content, long nanos) {

  static final Reply NONE = new Reply(0, "", 0, 0, 0);

  Reply after(long time) {
    return new Reply(status, type, head, content, time);
  }

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

  @Override
  public String toString() {
    return isComplete()
        ? "%s with %s + %s octets of %s".formatted(status, head, content, type)
        : "no response";
  }
}
