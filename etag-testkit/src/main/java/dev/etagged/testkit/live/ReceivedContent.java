package dev.etagged.testkit.live;

import dev.etagged.testkit.message.Content;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.zip.GZIPInputStream;

/** Content that is read up to a limit, and whose coding is taken off. */
final class ReceivedContent {

  private ReceivedContent() {}

  static Content read(HttpResponse<InputStream> response, Limits limits) throws IOException {
    try (InputStream body = response.body()) {
      byte[] octets = body.readNBytes(limits.mostOctets());
      if (octets.length == limits.mostOctets()) {
        return Content.unknown(OptionalLong.of(octets.length));
      }
      String coding =
          response.headers().firstValue("Content-Encoding").orElse("").toLowerCase(Locale.ROOT);
      if (octets.length == 0 || coding.isBlank() || coding.equals("identity")) {
        return Content.of(octets);
      }
      return coding.equals("gzip") || coding.equals("x-gzip")
          ? decoded(octets, limits)
          : Content.unknown(OptionalLong.of(octets.length));
    }
  }

  private static Content decoded(byte[] octets, Limits limits) {
    OptionalLong transferred = OptionalLong.of(octets.length);
    try (InputStream content = new GZIPInputStream(new ByteArrayInputStream(octets))) {
      byte[] plain = content.readNBytes(limits.mostOctets());
      return plain.length == limits.mostOctets()
          ? Content.unknown(transferred)
          : Content.of(plain, transferred);
    } catch (IOException damaged) {
      return Content.unknown(transferred);
    }
  }
}
