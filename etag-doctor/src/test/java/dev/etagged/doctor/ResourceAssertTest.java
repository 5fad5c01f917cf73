package dev.etagged.doctor;

import static dev.etagged.testkit.EtagAssertions.assertThatResource;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.etagged.doctor.origin.Fault;
import dev.etagged.doctor.origin.FaultyOrigin;
import dev.etagged.doctor.origin.Item;
import dev.etagged.testkit.ResourceAssert;
import java.io.IOException;
import java.net.URI;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

final class ResourceAssertTest {

  @Test
  void rightOriginPassesAll() throws IOException {
    Item item = new Item();
    try (FaultyOrigin origin = FaultyOrigin.start(item, 0, Set.of());
        FaultyOrigin other = FaultyOrigin.start(item, 1, Set.of())) {
      URI uri = origin.uri();
      ResourceAssert resource =
          assertThatResource(uri)
              .with("Authorization", "Bearer secret")
              .revalidates()
              .agreesAcross(other.uri())
              .survivesCompression()
              .losesNoUpdate(16)
              .resumes();

      assertThat(resource).isNotNull();
    }
  }

  @Test
  void failureNamesCauseSectionAndCureAndShowsAnExchange() throws IOException {
    try (FaultyOrigin origin =
        FaultyOrigin.start(new Item(), 0, EnumSet.of(Fault.COMPARED_AS_TEXT))) {
      assertThatThrownBy(
              () ->
                  assertThatResource(origin.uri())
                      .with("Authorization", "Bearer secret")
                      .revalidates())
          .isInstanceOf(AssertionError.class)
          .hasMessageContaining("RFC 9110 section 8.8.3.2")
          .hasMessageContaining("Compare without W/")
          .hasMessageContaining("> If-None-Match: W/\"7-")
          .hasMessageContaining("> Authorization: (not shown)")
          .hasMessageContaining("< HTTP 200")
          .hasMessageNotContaining("Bearer");
    }
  }

  @Test
  void nodesThatDisagreeFail() throws IOException {
    Item item = new Item();
    Set<Fault> faults = EnumSet.of(Fault.PROCESS_TAG);
    try (FaultyOrigin origin = FaultyOrigin.start(item, 0, faults);
        FaultyOrigin other = FaultyOrigin.start(item, 1, faults)) {
      assertThatThrownBy(() -> assertThatResource(origin.uri()).agreesAcross(other.uri()))
          .hasMessageContaining("Nodes give different tags");
    }
  }

  @Test
  void lostUpdateFails() throws IOException {
    fails(Fault.CHECK_THEN_ACT, resource -> resource.losesNoUpdate(4), "are lost");
  }

  @Test
  void oneTagForCodingsFails() throws IOException {
    fails(Fault.ONE_TAG_FOR_CODINGS, ResourceAssert::survivesCompression, "same strong tag");
  }

  @Test
  void ifRangeThatIsIgnoredFails() throws IOException {
    fails(Fault.IF_RANGE_IGNORED, ResourceAssert::resumes, "section 13.1.5");
  }

  @Test
  void resourceThatIsNotThereFails() {
    assertThatThrownBy(
            () -> assertThatResource(URI.create("http://127.0.0.1:1/none")).revalidates())
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("http://127.0.0.1:1/none");
  }

  @Test
  void numberOfWritersIsBounded() {
    ResourceAssert resource = assertThatResource(URI.create("http://127.0.0.1:1/none"));

    assertThatIllegalArgumentException().isThrownBy(() -> resource.losesNoUpdate(1));
    assertThatIllegalArgumentException().isThrownBy(() -> resource.losesNoUpdate(65));
  }

  private static void fails(Fault fault, Consumer<ResourceAssert> assertion, String message)
      throws IOException {
    try (FaultyOrigin origin = FaultyOrigin.start(new Item(), 0, EnumSet.of(fault))) {
      assertThatThrownBy(() -> assertion.accept(assertThatResource(origin.uri())))
          .isInstanceOf(AssertionError.class)
          .hasMessageContaining(message);
    }
  }
}
