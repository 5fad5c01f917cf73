package dev.etagged.jaxrs;

import dev.etagged.content.CodedStream;
import dev.etagged.content.Excerpt;
import dev.etagged.content.FileContent;
import dev.etagged.content.MeasuringOutputStream;
import dev.etagged.content.OpenContent;
import dev.etagged.content.RangeOutputStream;
import dev.etagged.content.UnsentEntity;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/** Sends a representation: whole, or the ranges that the request asks for. */
final class RepresentationWriter {

  private final CurrentExchange current;
  private final RangedResponse response;
  private final WriterInterceptorContext context;
  private final Instant now;
  private final int rangeLimit;
  private final OutputStream out;
  private final boolean direct;

  RepresentationWriter(
      CurrentExchange current,
      RangedResponse response,
      WriterInterceptorContext context,
      Instant now,
      int rangeLimit) {
    this.current = current;
    this.response = response;
    this.context = context;
    this.now = now;
    this.out = context.getOutputStream();
    this.direct = current.isDirect(out);
    // No part of coded content is a part of what is known here.
    this.rangeLimit =
        current.exchange().selected().mayBeCodedBehind() || CodedStream.isCoded(out)
            ? 0
            : rangeLimit;
  }

  void write(Optional<FileContent> file) throws IOException {
    if (file.isPresent()) {
      writeFile(file.get());
    } else if (!isDivisible()) {
      writeUndivided();
    } else if (context.getEntity() instanceof String) {
      writeRendered();
    } else {
      writeDivisible();
    }
  }

  private boolean isDivisible() {
    return rangeLimit > 0 && response.isDivisible();
  }

  /** Neither the runtime nor anybody else opens it a second time. */
  private void writeFile(FileContent file) throws IOException {
    if (response.validators().entityTag().isPresent()) {
      file.guard();
    }
    boolean promised = !current.exchange().plan().isOfContent() || response.hasValidator();
    Optional<Excerpt> excerpt =
        isDivisible() && promised ? select(file.length()) : Optional.empty();
    if (excerpt.isPresent()) {
      OpenContent.of(file).write(excerpt.get(), out);
      return;
    }
    putLength(file.length());
    if (!response.isOfHead()) {
      context.setType(InputStream.class);
      context.setGenericType(InputStream.class);
      context.setEntity(file.stream());
      context.proceed();
    }
  }

  private void writeUndivided() throws IOException {
    if (response.isOfHead() && direct) {
      measure();
    } else {
      context.proceed();
    }
  }

  private void writeDivisible() throws IOException {
    Optional<OpenContent> opened = OpenContent.of(context.getEntity(), response.declaredLength());
    if (opened.isPresent() && response.hasValidator()) {
      writeDirectly(opened.get());
    } else if (response.isOfHead() && direct) {
      measure();
    } else {
      writeThrough(
          opened.isPresent() ? OptionalLong.of(opened.get().length()) : OptionalLong.empty());
    }
  }

  /** Stored content needs no writer. */
  private void writeDirectly(OpenContent content) throws IOException {
    Optional<Excerpt> excerpt = select(content.length());
    if (excerpt.isPresent()) {
      content.write(excerpt.get(), out);
    } else if (response.isOfHead()) {
      putLength(content.length());
    } else if (content.needsNoWriter()) {
      putLength(content.length());
      content.writeWhole(out);
    } else {
      context.proceed();
      return;
    }
    UnsentEntity.close(context.getEntity());
  }

  /** The length of a text depends on its charset. */
  private void writeRendered() throws IOException {
    ByteArrayOutputStream rendered = new ByteArrayOutputStream();
    context.setOutputStream(rendered);
    context.proceed();
    context.setOutputStream(out);
    Optional<Excerpt> excerpt = isDivisible() ? select(rendered.size()) : Optional.empty();
    if (excerpt.isPresent()) {
      OpenContent.of(rendered).write(excerpt.get(), out);
    } else {
      putLength(rendered.size());
      if (rendered.size() > 0) {
        rendered.writeTo(out);
      }
    }
  }

  /** What is written decides whether there is a tag, and a field may have the length by then. */
  private void writeThrough(OptionalLong length) throws IOException {
    RangeOutputStream ranged =
        new RangeOutputStream(() -> selectWritten(length), this::announced, out);
    context.setOutputStream(ranged);
    context.proceed();
    context.setOutputStream(out);
    ranged.finish();
  }

  private Optional<Excerpt> selectWritten(OptionalLong known) {
    OptionalLong declared = response.declaredLength();
    OptionalLong length = declared.isPresent() ? declared : known;
    if (isDivisible() && length.isPresent()) {
      return select(length.getAsLong());
    }
    current.renderedLength().ifPresent(this::putLength);
    return Optional.empty();
  }

  private OptionalLong announced() {
    return direct ? response.declaredLength() : OptionalLong.empty();
  }

  /** A server that is told nothing of the content of a HEAD may say that there is none. */
  private void measure() throws IOException {
    MeasuringOutputStream measuring = new MeasuringOutputStream();
    context.setOutputStream(measuring);
    context.proceed();
    context.setOutputStream(out);
    Optional<Excerpt> whole = selectWritten(OptionalLong.empty());
    if (whole.isEmpty() && response.declaredLength().isEmpty()) {
      putLength(measuring.length());
    }
  }

  private Optional<Excerpt> select(long length) {
    return response.select(length, rangeLimit, now);
  }

  private void putLength(long length) {
    if (direct && response.hasContent()) {
      response.putLength(length);
    }
  }
}
