package dev.etagged.intermediary;

import com.github.mizosoft.methanol.HttpCache;
import com.github.mizosoft.methanol.Methanol;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;

/** The cache of a client of {@code java.net.http}, in its memory. */
final class MethanolCache implements RunningCache {
  private static final int SIZE = 16 << 20;

  private final HttpCache cache =
      HttpCache.newBuilder().cacheOnMemory(SIZE).synchronizeWrites(true).build();
  private final Client client;

  MethanolCache(URI root) {
    client = new Client(root, Methanol.newBuilder().cache(cache).autoAcceptEncoding(false).build());
  }

  @Override
  public Reply get(String path, String... fieldLines) {
    return Reply.of(client.get(path, fieldLines));
  }

  @Override
  public void close() {
    try {
      cache.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
