package dev.etagged.jaxrs;

import dev.etagged.content.DigestedFiles;
import dev.etagged.content.ReturnedFile;
import dev.etagged.deployment.Plans;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;

/**
 * Shows the filters of the application the range that will be sent, where that is known by now: a
 * log or a counter among them would see 200 otherwise.
 */
final class FirstFilter implements ContainerResponseFilter {

  private final Plans plans;
  private final DigestedFiles files;
  private final int rangeLimit;

  FirstFilter(Plans plans, DigestedFiles files, int rangeLimit) {
    this.plans = plans;
    this.files = files;
    this.rangeLimit = rangeLimit;
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    CurrentExchange.of(request)
        .ifPresent(
            current ->
                current
                    .range()
                    .filter(AskedRange::isPresent)
                    .ifPresent(range -> show(range, current, request, response)));
  }

  private void show(
      AskedRange range,
      CurrentExchange current,
      ContainerRequestContext request,
      ContainerResponseContext response) {
    ReturnedFile returned = current.returned(files);
    MethodAnswer answered = new MethodAnswer(response, returned);
    Settlement settled = Settlement.of(current.exchange(), current.guard(), plans, answered);
    if (answered.isRepresentation() && settled.answer().isEmpty()) {
      range.show(settled.exchange(), request.getMethod(), response, returned, rangeLimit);
    }
  }
}
