package dev.etagged.example;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;

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

  private void fill(SpooledContent content, HttpServletRequest request)
      throws Refusal, IOException {
    quota.enter();
    try {
      content.fill(request.getInputStream());
    } finally {
      quota.leave();
    }
    if (request.getHeader("Content-Encoding") == null) {
      // A server may have taken a coding off, and then announces the length of the coded content.
      content.requireLength(request.getContentLengthLong());
    }
  }
}
