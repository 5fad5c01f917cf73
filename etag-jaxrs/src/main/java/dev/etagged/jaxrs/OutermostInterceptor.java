package dev.etagged.jaxrs;

import dev.etagged.content.CodedStream;
import dev.etagged.content.CountingOutputStream;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/** Runs before all others, and so sees the stream that none of them has wrapped. */
final class OutermostInterceptor implements WriterInterceptor {

  private final Decisions decisions;

  OutermostInterceptor(Decisions decisions) {
    this.decisions = decisions;
  }

  @Override
  public void aroundWriteTo(WriterInterceptorContext context) throws IOException {
    Optional<CurrentExchange> current = CurrentExchange.of(context);
    OutputStream out = context.getOutputStream();
    if (current.isPresent() && isCounted(current.get(), out)) {
      proceedCounting(current.get(), context, out);
    } else {
      current.ifPresent(exchange -> exchange.sendsTo(out));
      if (!UnsentContent.isIn(context)) {
        context.proceed();
      }
    }
    if (current.isPresent() && current.get().isNotModified()) {
      UnsentContent.send(context, out, current.get().method());
    }
    if (current.isPresent()) {
      UnsentContent.sendFields(context, out);
    }
  }

  /** What a stream codes behind Jakarta REST has no length that is known here. */
  private boolean isCounted(CurrentExchange current, OutputStream out) {
    return current.sendsWhole() && decisions.areHeard() && !CodedStream.isCoded(out);
  }

  private void proceedCounting(
      CurrentExchange current, WriterInterceptorContext context, OutputStream out)
      throws IOException {
    CountingOutputStream counting = new CountingOutputStream(out);
    context.setOutputStream(counting);
    current.sendsTo(counting);
    context.proceed();
    if (context.getOutputStream() == counting) {
      report(current, counting.count());
    } else {
      // Jersey closes the stream of a coder, which writes its last octets then.
      counting.whenClosed(count -> report(current, count));
    }
  }

  private void report(CurrentExchange current, long octets) {
    if (current.sendsWhole()) {
      decisions.reportSent(current.exchange(), current.method(), octets);
    }
  }
}
