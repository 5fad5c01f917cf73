package dev.etagged.jaxrs;

import dev.etagged.content.CodedStream;
import dev.etagged.content.Excerpt;
import dev.etagged.content.OpenContent;
import dev.etagged.content.RangeOutputStream;
import dev.etagged.http.Validators;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Settles which representation is sent, now that media type and content coding are known, and sends
 * it: whole, or the ranges that the request asks for.
 */
final class RepresentationInterceptor implements WriterInterceptor {

  private final Reporting reporting;
  private final int rangeLimit;
  private final InstantSource clock;

  RepresentationInterceptor(Reporting reporting, int rangeLimit, InstantSource clock) {
    this.reporting = reporting;
    this.rangeLimit = rangeLimit;
    this.clock = clock;
  }

  @Override
  public void aroundWriteTo(WriterInterceptorContext context) throws IOException {
    Optional<Answer> answer =
        Rendering.begin(context, false).flatMap(rendering -> rendering.settle(reporting));
    if (answer.isPresent()) {
      Rendering.write(answer.get(), context.getOutputStream());
      return;
    }
    Optional<RangedResponse> response = response(context).filter(RangedResponse::isDivisible);
    if (response.isPresent()) {
      write(response.get(), context);
    } else {
      context.proceed();
    }
  }

  private Optional<RangedResponse> response(WriterInterceptorContext context) {
    return CurrentExchange.of(context)
        .filter(current -> !CodedStream.isCoded(context.getOutputStream()))
        .flatMap(current -> current.rangedResponse(limit(current.exchange())));
  }

  /** No part of coded content is a part of what is known here. */
  private int limit(Exchange exchange) {
    return exchange.mayBeCodedBehind() ? 0 : rangeLimit;
  }

  private void write(RangedResponse response, WriterInterceptorContext context) throws IOException {
    if (context.getEntity() instanceof String) {
      writeRendered(response, context);
      return;
    }
    Optional<OpenContent> opened = OpenContent.of(context.getEntity(), response.declaredLength());
    if (opened.isEmpty()) {
      writeThrough(response, OptionalLong.empty(), context);
      return;
    }
    try (OpenContent content = opened.get()) {
      if (hasValidator(response)) {
        writeDirectly(response, content, context);
      } else {
        writeThrough(response, OptionalLong.of(content.content().length()), context);
      }
    }
  }

  /** Stored content needs no writer. */
  private void writeDirectly(
      RangedResponse response, OpenContent content, WriterInterceptorContext context)
      throws IOException {
    Optional<Excerpt> excerpt = response.select(content.content().length(), clock.instant());
    if (excerpt.isPresent()) {
      content.write(excerpt.get(), context.getOutputStream());
    } else if (response.isOfHead()) {
      response.putLength(content.content().length());
    } else if (content.needsNoWriter()) {
      response.putLength(content.content().length());
      content.writeWhole(context.getOutputStream());
    } else {
      context.proceed();
    }
  }

  /** The length of a text depends on its charset. */
  private void writeRendered(RangedResponse response, WriterInterceptorContext context)
      throws IOException {
    OutputStream out = context.getOutputStream();
    ByteArrayOutputStream rendered = new ByteArrayOutputStream();
    context.setOutputStream(rendered);
    context.proceed();
    context.setOutputStream(out);
    Optional<Excerpt> excerpt =
        response.isDivisible()
            ? response.select(rendered.size(), clock.instant())
            : Optional.empty();
    if (excerpt.isPresent()) {
      OpenContent.of(rendered).write(excerpt.get(), out);
    } else {
      rendered.writeTo(out);
    }
  }

  private void writeThrough(
      RangedResponse response, OptionalLong length, WriterInterceptorContext context)
      throws IOException {
    OutputStream out = context.getOutputStream();
    Instant now = clock.instant();
    RangeOutputStream ranged =
        new RangeOutputStream(() -> response.selectWritten(length, now), out);
    context.setOutputStream(ranged);
    context.proceed();
    context.setOutputStream(out);
    ranged.finish();
  }

  private static boolean hasValidator(RangedResponse response) {
    Validators validators = response.validators();
    return validators.entityTag().isPresent() || validators.lastModified().isPresent();
  }
}
