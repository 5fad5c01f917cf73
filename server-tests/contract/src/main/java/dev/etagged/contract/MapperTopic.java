package dev.etagged.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etagged.contract.MapperApplications.Catching;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The application's own exception mappers beside those of the library. */
abstract class MapperTopic {

  private final Start start;

  MapperTopic(Start start) {
    this.start = start;
  }

  @ParameterizedTest
  @EnumSource
  void mapperOfASuperclassGetsWhatIsNoConflict(Catching catching) throws Exception {
    try (ServerUnderTest server = start.start(catching.application())) {
      StoreFailure.others()
          .filter(failure -> catching.catches(failure.failure()))
          .forEach(failure -> assertIsOwn(put(server, failure), failure));
      StoreFailure.conflicts()
          .forEach(failure -> assertThat(put(server, failure).status()).isEqualTo(409));
    }
  }

  @Test
  void mapperOfTheVeryClassGetsEverything() throws Exception {
    try (ServerUnderTest server = start.start(MapperApplications.withMappersOfTheVeryClasses())) {
      for (StoreFailure failure : StoreFailure.values()) {
        assertIsOwn(put(server, failure), failure);
      }
    }
  }

  /** Jersey and RESTEasy log it; CXF prints it to the standard error stream. */
  @Test
  @SuppressWarnings("try") // kept from the console
  void withoutAMapperTheRuntimeAnswersAsEver() throws Exception {
    try (LoggedMessages unused = LoggedMessages.capture();
        ServerUnderTest server = start.start(new MapperApplications.WithoutMapper())) {
      RawResponse asEver = server.exchange(RawRequest.of("PUT", "/unmapped").withText("new"));
      assertThat(asEver.status()).isEqualTo(500);
      for (StoreFailure failure : StoreFailure.others().toList()) {
        assertThat(put(server, failure).status()).isEqualTo(asEver.status());
      }
    }
  }

  private static RawResponse put(ServerUnderTest server, StoreFailure failure) {
    return server.exchange(
        RawRequest.of("PUT", "/unannotated-conflict/" + failure).withText("new"));
  }

  private static void assertIsOwn(RawResponse response, StoreFailure failure) {
    assertThat(response.status()).as("%s: %s", failure, response).isEqualTo(503);
    assertThat(response.body()).isEqualTo("own: " + failure.failure().getClass().getName());
  }
}
