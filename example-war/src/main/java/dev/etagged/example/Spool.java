package dev.etagged.example;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Takes in the content of a request before anything of the application runs: a client that stalls
 * must keep neither a transaction nor a connection of the database.
 */
@ApplicationScoped
public class Spool {
  @Inject private UploadQuota quota;
  @Inject private FileLimit limit;

  static boolean hasContent(HttpServletRequest request) {
    return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
  }

  /** All content of a request; whoever calls closes it. */
  SpooledContent receive(HttpServletRequest request) throws Refusal, IOException {
    requirePlain(request.getHeader("Content-Encoding"));
    limit.require(request.getContentLengthLong());
    SpooledContent content = new SpooledContent(quota, limit);
    try {
      fill(content, request);
    } catch (Refusal | RuntimeException | IOException failed) {
      content.close();
      throw failed;
    }
    return content;
  }

  /** Coded content would be taken for what it is when it is decoded. */
  private static void requirePlain(@Nullable String coding) throws Refusal {
    if (coding != null && !coding.isBlank() && !coding.strip().equalsIgnoreCase("identity")) {
      throw new Refusal(
          new Problem(415, "Unsupported Media Type", "Send the content without a content coding."));
    }
  }

  private void fill(SpooledContent content, HttpServletRequest request)
      throws Refusal, IOException {
    quota.enter();
    try {
      content.fill(request.getInputStream(), new UploadPace());
    } finally {
      quota.leave();
    }
    content.requireLength(request.getContentLengthLong());
  }
}
