package dev.etagged.contract;

import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.GZIPOutputStream;

/** An application's own coder, which is the same on every runtime. */
public class GzipCoder implements ContainerResponseFilter, WriterInterceptor {
  private static final String WANTED = GzipCoder.class.getName();

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    response.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
    if ("gzip".equals(request.getHeaderString(HttpHeaders.ACCEPT_ENCODING))) {
      request.setProperty(WANTED, true);
    }
  }

  @Override
  public void aroundWriteTo(WriterInterceptorContext context) throws IOException {
    if (context.getProperty(WANTED) == null) {
      context.proceed();
      return;
    }
    context.getHeaders().putSingle(HttpHeaders.CONTENT_ENCODING, "gzip");
    context.getHeaders().remove(HttpHeaders.CONTENT_LENGTH);
    OutputStream plain = context.getOutputStream();
    BegunByContent coded = new BegunByContent(plain);
    context.setOutputStream(coded);
    context.proceed();
    coded.finish();
    context.setOutputStream(plain);
  }

  /** Registers it. */
  public static class Registration implements Feature {

    @Override
    public boolean configure(FeatureContext context) {
      context.register(GzipCoder.class, Priorities.ENTITY_CODER);
      return true;
    }
  }

  /** Until the first octet the status of the response can still become 304. */
  private static final class BegunByContent extends FilterOutputStream {
    private boolean begun;

    BegunByContent(OutputStream plain) {
      super(plain);
    }

    @Override
    public void write(int octet) throws IOException {
      write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] octets, int offset, int length) throws IOException {
      if (!begun) {
        begun = true;
        out = new GZIPOutputStream(out);
      }
      out.write(octets, offset, length);
    }

    void finish() throws IOException {
      if (out instanceof GZIPOutputStream gzip) {
        gzip.finish();
      }
    }
  }
}
