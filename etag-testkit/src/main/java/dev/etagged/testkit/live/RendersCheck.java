package dev.etagged.testkit.live;

import dev.etagged.testkit.finding.Cause;
import dev.etagged.testkit.finding.Finding;
import dev.etagged.testkit.message.Exchange;
import dev.etagged.testkit.recording.Polls;
import dev.etagged.testkit.recording.Renders;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Several renders of one resource at one node: whether its tag stays the same. */
final class RendersCheck {

  private static final int AT_ONCE = 3;
  private static final int LATER = 2;

  private final Probe probe;
  private final List<Exchange> renders = new ArrayList<>();
  private boolean stable;

  RendersCheck(Probe probe) {
    this.probe = probe;
  }

  List<Finding> examine(Set<Aspect> aspects) throws IOException {
    render(AT_ONCE);
    pause();
    render(LATER);
    if (tags().size() == 2) {
      pause();
      render(1);
    }
    List<Finding> findings = new ArrayList<>();
    if (aspects.contains(Aspect.VALIDATORS)) {
      findings.addAll(Polls.fields(first()));
      weak().ifPresent(findings::add);
    }
    Optional<Finding> ofTags = new Renders(renders).finding().or(this::eachDiffers);
    ofTags.ifPresent(findings::add);
    stable = ofTags.isEmpty() && tags().size() == 1;
    return findings;
  }

  private void render(int times) throws IOException {
    for (int i = 0; i < times; i++) {
      Exchange exchange = probe.get();
      if (exchange.response().status() != 200) {
        throw new UnreachableException(
            probe.uri()
                + ": expected 200 (OK) and found "
                + exchange.response().status()
                + exchange
                    .response()
                    .fields()
                    .value("Location")
                    .map(location -> ", Location: " + location)
                    .orElse(""));
      }
      renders.add(exchange);
    }
  }

  private void pause() throws UnreachableException {
    try {
      Thread.sleep(probe.limits().pause().toMillis());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new UnreachableException(probe.uri() + ": interrupted");
    }
  }

  private Optional<Finding> weak() {
    return first()
        .response()
        .entityTag()
        .filter(dev.etagged.http.ETag::isWeak)
        .map(tag -> Finding.of(Cause.WEAK_TAG, "ETag: " + tag, first()));
  }

  private Optional<Finding> eachDiffers() {
    Set<String> contents = new HashSet<>();
    renders.forEach(render -> contents.add(render.response().content().digest().orElse("")));
    return contents.size() == renders.size()
        ? Optional.of(
            Finding.of(
                Cause.CONTENT_OF_EACH_RENDER,
                renders.size() + " renders had as many contents.",
                first(),
                renders.get(1)))
        : Optional.empty();
  }

  private Exchange first() {
    return renders.get(0);
  }

  private Set<String> tags() {
    Set<String> tags = new HashSet<>();
    renders.forEach(render -> tags.add(render.response().fields().value("ETag").orElse("")));
    return tags;
  }

  /** Whether what a check compares is the same as before. */
  boolean isStable() {
    return stable;
  }

  Subject subject() {
    return new Subject(probe, renders.get(renders.size() - 1));
  }
}
