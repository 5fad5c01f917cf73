package dev.etagged.jaxrs;

import dev.etagged.content.DigestedFiles;
import dev.etagged.content.ReturnedFile;
import dev.etagged.deployment.Plans;
import dev.etagged.http.Validators;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import java.util.Optional;

/** Completes the response of an annotated method with its validators. */
final class ValidatorFilter implements ContainerResponseFilter {

  private final Reporting reporting;
  private final Plans plans;
  private final Warnings warnings;
  private final DigestedFiles files;
  private final int rangeLimit;

  ValidatorFilter(
      Reporting reporting, Plans plans, Warnings warnings, DigestedFiles files, int rangeLimit) {
    this.reporting = reporting;
    this.plans = plans;
    this.warnings = warnings;
    this.files = files;
    this.rangeLimit = rangeLimit;
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    CurrentExchange.of(request).ifPresent(current -> complete(current, request, response));
  }

  private void complete(
      CurrentExchange current, ContainerRequestContext request, ContainerResponseContext response) {
    current.range().ifPresent(AskedRange::withdraw);
    Exchange begun = current.exchange();
    ReturnedFile returned = current.returned(files);
    MethodAnswer answered = new MethodAnswer(response, returned);
    boolean judged = current.guard().hasJudged();
    Settlement settled = Settlement.of(begun, current.guard(), plans, answered);
    if (settled.isUnheeded(answered)) {
      warnings.reportUnheeded(begun);
    }
    if (settled.isRefusedBehind304(answered)) {
      warnings.reportRefusal(begun, answered.status());
    }
    Optional<Validators> unseen = judged ? Optional.empty() : settled.changed(answered);
    unseen.ifPresent(
        after -> {
          warnings.reportUnguarded(begun);
          reporting.decisions().reportUnguarded(begun, after);
        });
    Exchange exchange = unseen.map(settled::knowing).orElse(settled.exchange());
    settled.putAnswer(response);
    if (settled.isLost()) {
      reporting.decisions().reportConflict(begun, response.getStatus());
    }
    ResponseFields fields =
        new ResponseFields(response.getStatus(), response.getHeaders(), exchange, settled.answer());
    fields.complete();
    if (settled.isNewDecision()) {
      boolean first = !begun.isSettledBeforeMethod();
      reporting.report(exchange, first ? current.lookUp() : Optional.empty(), fields);
    } else if (!exchange.isUndecided()) {
      reporting.explain(fields);
    }
    reporting.explainLookUp(fields, current.lookUp());
    boolean willBeRendered = exchange.isRetrieval() && answered.isRepresentation();
    if (!willBeRendered) {
      returned.close();
    }
    String method = request.getMethod();
    current.answeredBy(exchange, response, method, willBeRendered);
    if (willBeRendered) {
      current
          .range()
          .ifPresent(range -> range.show(exchange, method, response, returned, rangeLimit));
    }
  }
}
