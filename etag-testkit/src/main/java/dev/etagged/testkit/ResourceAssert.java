package dev.etagged.testkit;

import dev.etagged.testkit.finding.Finding;
import dev.etagged.testkit.finding.Severity;
import dev.etagged.testkit.live.Aspect;
import dev.etagged.testkit.live.Examination;
import dev.etagged.testkit.live.Limits;
import dev.etagged.testkit.message.Fields;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractAssert;

/**
 * Assertions on the conditional requests of one resource. A failure names the cause, the section of
 * RFC 9110, and the cure, and shows one exchange without its credentials.
 *
 * <p>Each assertion sends some dozens of requests at most. Only {@link #losesNoUpdate} writes.
 *
 * @since 0.1.0
 */
public final class ResourceAssert extends AbstractAssert<ResourceAssert, URI> {

  private Fields fields = Fields.of();

  ResourceAssert(URI uri) {
    super(uri, ResourceAssert.class);
  }

  /**
   * Sends a field with each request, such as credentials or {@code Accept}.
   *
   * @param name the field's name
   * @param value its value, which is never shown where it is a credential
   * @return this
   */
  public ResourceAssert with(String name, String value) {
    fields = fields.and(Fields.of(name, value));
    return this;
  }

  /**
   * A client with a copy gets 304 while nothing changes: there is a validator, it stays the same
   * over several renders, {@code If-None-Match} is compared weakly and read as a list, and the 304
   * has the fields of the 200 and no content (RFC 9110 sections 13.1.2 and 15.4.5).
   *
   * @return this
   */
  public ResourceAssert revalidates() {
    return examine(List.of(actual), EnumSet.of(Aspect.VALIDATORS, Aspect.REVALIDATION), limits());
  }

  /**
   * Other nodes serve the same content under the same tag.
   *
   * @param nodes the resource's URI at each of them
   * @return this
   */
  public ResourceAssert agreesAcross(URI... nodes) {
    List<URI> all = new ArrayList<>(List.of(nodes));
    if (!all.contains(actual)) {
      all.add(0, actual);
    }
    return examine(all, EnumSet.of(Aspect.NODES), limits());
  }

  /**
   * Compressed content has a tag of its own or a weak one, {@code Vary} names {@code
   * Accept-Encoding}, and the tag of the compressed content is answered 304 (section 8.8.3.3).
   *
   * @return this
   */
  public ResourceAssert survivesCompression() {
    return examine(List.of(actual), EnumSet.of(Aspect.COMPRESSION), limits());
  }

  /**
   * Of several writes with one tag at most one succeeds (section 13.1.1). The assertion PUTs the
   * content that GET gives, so it changes nothing but the version.
   *
   * @param writers how many writes are sent at once, 2 to 64
   * @return this
   */
  public ResourceAssert losesNoUpdate(int writers) {
    if (writers < 2 || writers > 64) {
      throw new IllegalArgumentException("writers: expected 2 to 64 and found " + writers);
    }
    return examine(List.of(actual), EnumSet.of(Aspect.WRITES), limits().writers(writers));
  }

  /**
   * A download that broke off can be resumed, and never joins parts of two states (section 13.1.5).
   * A server may have no ranges; then this fails, too.
   *
   * @return this
   */
  public ResourceAssert resumes() {
    return examine(List.of(actual), EnumSet.of(Aspect.RANGES, Aspect.RESUMPTION), limits());
  }

  private Limits limits() {
    return Limits.USUAL.with(fields);
  }

  private ResourceAssert examine(List<URI> nodes, Set<Aspect> aspects, Limits limits) {
    isNotNull();
    try {
      List<Finding> findings =
          Examination.of(nodes, limits, aspects).findings(OptionalLong.empty()).stream()
              .filter(finding -> finding.cause().severity() != Severity.NOTE)
              .toList();
      if (!findings.isEmpty()) {
        failWithMessage(
            "%s",
            findings.stream().map(ResourceAssert::description).collect(Collectors.joining("\n\n")));
      }
    } catch (IOException unreachable) {
      failWithMessage("%s: %s", actual, unreachable);
    }
    return this;
  }

  private static String description(Finding finding) {
    return "%s%n%s %s (%s)%n%s%n%s"
        .formatted(
            finding.shownResource(),
            finding.cause().title(),
            finding.detail(),
            finding.cause().section(),
            finding.cause().cure(),
            finding.evidence().stream()
                .reduce((first, last) -> last)
                .map(exchange -> String.join("\n", exchange.lines()))
                .orElse(""));
  }
}
