package dev.etagged.example;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.io.InputStream;

/** A request whose content has arrived. */
final class SpooledRequest extends HttpServletRequestWrapper {
  private final ServletInputStream content;

  SpooledRequest(HttpServletRequest request, SpooledContent content) throws IOException {
    super(request);
    this.content = new Content(content.octets());
  }

  @Override
  public ServletInputStream getInputStream() {
    return content;
  }

  private static final class Content extends ServletInputStream {
    private final InputStream octets;
    private boolean finished;

    Content(InputStream octets) {
      this.octets = octets;
    }

    @Override
    public int read() throws IOException {
      int octet = octets.read();
      finished = octet < 0;
      return octet;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int count = octets.read(target, offset, length);
      finished = count < 0;
      return count;
    }

    @Override
    public boolean isFinished() {
      return finished;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
      throw new IllegalStateException("the content is there already");
    }
  }
}
