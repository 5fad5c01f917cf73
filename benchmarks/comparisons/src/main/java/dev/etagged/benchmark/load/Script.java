package dev.etagged.benchmark.load;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/** What a client sends on a path, over and over, and what it expects. */
public enum Script {
  /** A GET with the tag of what it got first: 304. */
  REVALIDATION(304) {
    @Override
    byte[] request(String path, String tag, long turn) {
      return get(path, "If-None-Match: " + tag + "\r\n");
    }
  },
  /** A GET with a tag that is not the current one: 200. */
  STALE(200) {
    @Override
    byte[] request(String path, String tag, long turn) {
      return get(path, "If-None-Match: \"stale\"\r\n");
    }
  },
  /** A GET without preconditions: 200. */
  UNCONDITIONAL(200) {
    @Override
    byte[] request(String path, String tag, long turn) {
      return get(path, "");
    }
  },
  /** A PUT of another text, with the tag of the answer before: 200. */
  WRITE(200) {
    @Override
    byte[] request(String path, String tag, long turn) {
      String text = "setting = %s\n".formatted(turn % 10).repeat(500);
      return "PUT %s HTTP/1.1\r\nHost: localhost\r\nIf-Match: %s\r\nContent-Type: text/plain\r\nContent-Length: %d\r\n\r\n%s"
          .formatted(path, tag, text.length(), text)
          .getBytes(ISO_8859_1);
    }
  };

  private final int expectedStatus;

  Script(int expectedStatus) {
    this.expectedStatus = expectedStatus;
  }

  abstract byte[] request(String path, String tag, long turn);

  int expectedStatus() {
    return expectedStatus;
  }

  static byte[] get(String path, String preconditions) {
    return "GET %s HTTP/1.1\r\nHost: localhost\r\nAccept: */*\r\n%s\r\n"
        .formatted(path, preconditions)
        .getBytes(ISO_8859_1);
  }
}
