package dev.etagged.servlet;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Sends a status that is not 200 before anything that comes later can change it. */
final class AsyncStatusListener implements AsyncListener {

  private final HttpServletResponse response;

  AsyncStatusListener(HttpServletResponse response) {
    this.response = response;
  }

  @Override
  public void onComplete(AsyncEvent event) throws IOException {
    if (response.getStatus() != HttpServletResponse.SC_OK) {
      response.flushBuffer();
    }
  }

  @Override
  public void onTimeout(AsyncEvent event) {}

  @Override
  public void onError(AsyncEvent event) {}

  @Override
  public void onStartAsync(AsyncEvent event) {}
}
