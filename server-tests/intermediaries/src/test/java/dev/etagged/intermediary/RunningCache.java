package dev.etagged.intermediary;

import java.net.http.HttpResponse;

/** A cache that runs in front of the example. */
interface RunningCache extends AutoCloseable {

  /** What a client gets from it; fields are lines. */
  Reply get(String path, String... fieldLines);

  @Override
  void close();

  /** One that clients of its own speak to. */
  static RunningCache of(Client client, Runnable end) {
    return new RunningCache() {
      @Override
      public Reply get(String path, String... fieldLines) {
        return Reply.of(client.get(path, fieldLines));
      }

      @Override
      public void close() {
        end.run();
      }
    };
  }

  /**
   * A response from a cache.
   *
   * @param status its status
   * @param text its content, without its coding
   */
  record Reply(int status, String text) {
    static Reply of(HttpResponse<byte[]> response) {
      return new Reply(response.statusCode(), Client.text(response));
    }
  }
}
