package dev.etagged.intermediary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Optional;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.cache.CacheConfig;
import org.apache.hc.client5.http.impl.cache.CachingHttpClients;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.io.entity.EntityUtils;

/** The cache of a client of Apache HttpComponents, in its memory. */
final class HttpComponentsCache implements RunningCache {
  private static final int LARGEST = 1 << 20;

  private final URI root;
  private final CloseableHttpClient client =
      CachingHttpClients.custom()
          .setCacheConfig(
              CacheConfig.custom().setSharedCache(false).setMaxObjectSize(LARGEST).build())
          .disableContentCompression()
          .build();

  HttpComponentsCache(URI root) {
    this.root = root;
  }

  @Override
  public Reply get(String path, String... fieldLines) {
    HttpGet request = new HttpGet(root + path);
    for (String line : fieldLines) {
      String[] field = line.split(": ", 2);
      request.addHeader(field[0], field[1]);
    }
    try {
      return client.execute(request, HttpComponentsCache::reply);
    } catch (IOException e) {
      throw new UncheckedIOException(request.toString(), e);
    }
  }

  private static Reply reply(ClassicHttpResponse response) throws IOException {
    byte[] content = EntityUtils.toByteArray(response.getEntity());
    Optional<String> coding =
        Optional.ofNullable(response.getFirstHeader("Content-Encoding")).map(Header::getValue);
    return new Reply(response.getCode(), Client.text(content, coding));
  }

  @Override
  public void close() {
    try {
      client.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
