package dev.etagged.jaxrs;

import static java.lang.System.Logger.Level.WARNING;

import dev.etagged.content.DigestedFiles;
import dev.etagged.content.FileContent;
import dev.etagged.content.ReturnedFile;
import dev.etagged.content.UnsentEntity;
import dev.etagged.deployment.EtaggedConfiguration;
import dev.etagged.http.ETag;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Settles which representation is sent, now that media type and content coding are known, and has
 * it sent: whole, or the ranges that the request asks for.
 */
final class RepresentationInterceptor implements WriterInterceptor {

  private static final System.Logger LOGGER = System.getLogger("dev.etagged");

  private final Set<String> methodsBeyondLimit = ConcurrentHashMap.newKeySet();
  private final Reporting reporting;
  private final Optional<Verification> verification;
  private final DigestedFiles files;
  private final int rangeLimit;
  private final InstantSource clock;

  RepresentationInterceptor(
      Reporting reporting,
      Optional<Verification> verification,
      DigestedFiles files,
      int rangeLimit,
      InstantSource clock) {
    this.reporting = reporting;
    this.verification = verification;
    this.files = files;
    this.rangeLimit = rangeLimit;
    this.clock = clock;
  }

  @Override
  public void aroundWriteTo(WriterInterceptorContext context) throws IOException {
    Optional<CurrentExchange> current = CurrentExchange.of(context);
    if (current.isEmpty()) {
      context.proceed();
      return;
    }
    current.get().range().ifPresent(AskedRange::withdraw);
    try (ReturnedFile returned = current.get().returned(files)) {
      if (verification.isPresent()) {
        verification
            .get()
            .around(current.get(), context, () -> send(current.get(), returned, context));
      } else {
        send(current.get(), returned, context);
      }
    }
  }

  private void send(
      CurrentExchange current, ReturnedFile returned, WriterInterceptorContext context)
      throws IOException {
    Optional<FileContent> file =
        current.isRepresentation() ? returned.open(context.getEntity()) : Optional.empty();
    Optional<Answer> answer = settle(current, file, context);
    if (answer.isPresent()) {
      UnsentEntity.close(context.getEntity());
      Rendering.write(answer.get(), context.getOutputStream());
      return;
    }
    Optional<RangedResponse> response =
        current.isRepresentation() ? current.rangedResponse() : Optional.empty();
    if (response.isPresent()) {
      new RepresentationWriter(current, response.get(), context, clock.instant(), rangeLimit)
          .write(file);
    } else {
      context.proceed();
    }
  }

  /** A file that has no tag by now is not digested as it is sent: there is too much of it. */
  private Optional<Answer> settle(
      CurrentExchange current, Optional<FileContent> file, WriterInterceptorContext context) {
    boolean digested = file.isEmpty() && isDigestible(current, context);
    if (digested || !current.exchange().awaitsContent()) {
      return Rendering.begin(context, false).flatMap(rendering -> rendering.settle(reporting));
    }
    file.ifPresent(content -> reportIfTooLong(content, current.exchange().plan().resourceMethod()));
    return Rendering.begin(context, true)
        .flatMap(rendering -> rendering.settle(Optional.<ETag>empty(), reporting));
  }

  /** Whether a digest of the content says what the representation is, and content has an end. */
  private static boolean isDigestible(CurrentExchange current, WriterInterceptorContext context) {
    return !current.isPart()
        && ResponseFields.representation(context.getMediaType(), context.getHeaders())
            .isRepeatable();
  }

  /** That does not pass by itself, as a change of the file does. */
  private void reportIfTooLong(FileContent file, String method) {
    if (files.isTooLong(file) && methodsBeyondLimit.add(method)) {
      LOGGER.log(
          WARNING,
          "%s: the file has %s octets and is sent without an entity tag; raise %s, or set a tag on the response"
              .formatted(method, file.length(), EtaggedConfiguration.FILE_LIMIT));
    }
  }
}
