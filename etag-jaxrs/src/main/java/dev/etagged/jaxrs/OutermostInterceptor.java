package dev.etagged.jaxrs;

import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/** Runs before all others, and so sees the stream that none of them has wrapped. */
final class OutermostInterceptor implements WriterInterceptor {

  @Override
  public void aroundWriteTo(WriterInterceptorContext context) throws IOException {
    Optional<CurrentExchange> current = CurrentExchange.of(context);
    OutputStream out = context.getOutputStream();
    current.ifPresent(exchange -> exchange.sendsTo(out));
    if (!UnsentContent.isIn(context)) {
      context.proceed();
    }
    if (current.isPresent() && current.get().isNotModified()) {
      UnsentContent.send(context, out, current.get().method());
    }
    if (current.isPresent()) {
      UnsentContent.sendFields(context, out);
    }
  }
}
