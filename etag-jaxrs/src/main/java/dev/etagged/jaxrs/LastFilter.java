package dev.etagged.jaxrs;

import dev.etagged.content.DigestedFiles;
import dev.etagged.content.ReturnedFile;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;

/**
 * Sees the response as the other filters left it: closes the file that the method returned, and
 * withdraws its range, if something else is sent in its place.
 */
final class LastFilter implements ContainerResponseFilter {

  private final DigestedFiles files;

  LastFilter(DigestedFiles files) {
    this.files = files;
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    CurrentExchange.of(request)
        .ifPresent(
            current -> {
              ReturnedFile returned = current.returned(files);
              if (returned.isReplaced(response.getEntity())) {
                current.awaitsOtherContent(response);
              }
              returned.closeUnlessSent(response.getEntity());
              current.range().ifPresent(range -> range.withdrawUnlessOf(response.getEntity()));
              UnsentContent.putOn(response, request.getMethod());
            });
  }
}
