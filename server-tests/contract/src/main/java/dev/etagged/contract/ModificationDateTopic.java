package dev.etagged.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etagged.http.ETag;
import dev.etagged.http.HttpDate;
import dev.etagged.http.Validators;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 9110 section 8.8.2: a date that more than one state may come to bear is none. */
abstract class ModificationDateTopic extends Topic {

  /** On a machine that stops now and then, an exchange may outlast the second. */
  private static final int ATTEMPTS = 10;

  ModificationDateTopic(Supplier<ServerUnderTest> server) {
    super(server);
  }

  @ParameterizedTest(name = "8.8.2.2: a date that is seconds old is sent, at {0}")
  @ValueSource(strings = {"/filtered/", "/on-response/", "/after/"})
  void dateOfTheLastSecondsIsSent(String path) {
    Instant modified = Instant.now().minus(Duration.ofSeconds(2));
    RawResponse response = send(RawRequest.get(path + modified(modified).id()));
    assertThat(response.fields("ETag")).hasSize(1);
    assertThat(response.fields("Last-Modified")).hasSize(1);
  }

  @ParameterizedTest(name = "8.8.2.1: a date in the future is not sent, at {0}")
  @ValueSource(strings = {"/filtered/", "/on-response/", "/after/"})
  void dateInTheFutureIsNotSent(String path) {
    State state = modified(Instant.now().plus(Duration.ofMinutes(1)));
    RawResponse response = send(RawRequest.get(path + state.id()));
    assertThat(response.status()).isEqualTo(200);
    assertThat(response.fields("ETag")).containsExactly(state.tag());
    assertThat(response.fields("Last-Modified")).isEmpty();
  }

  @Test
  void dateOfThePresentSecondIsNotSentAndNotComparedEqual() {
    Fresh fresh = answeredWithinTheSecond();
    assertThat(fresh.read().status()).isEqualTo(200);
    assertThat(fresh.read().fields("Last-Modified")).isEmpty();
    assertThat(fresh.read().fields("ETag")).containsExactly(fresh.state().tag());
    assertThat(fresh.write().status()).isEqualTo(412);
    assertThat(fresh.write().fields("Last-Modified")).isEmpty();
  }

  @Test
  void afterThatSecondTheDateIsSentAndCompared() throws InterruptedException {
    Instant now = beginningOfASecond();
    State state = modified(now);
    RawRequest get = RawRequest.get("/filtered/" + state.id());
    Thread.sleep(1100);
    assertThat(send(get).fields("Last-Modified")).containsExactly(HttpDate.format(now));
    assertThat(send(get.with("If-Modified-Since", HttpDate.format(now))).status()).isEqualTo(304);
    assertThat(
            send(RawRequest.of("PUT", get.target())
                    .withText("new")
                    .with("If-Unmodified-Since", HttpDate.format(now)))
                .status())
        .isEqualTo(200);
  }

  /** What was answered before the second in which the state came to be was over. */
  private record Fresh(State state, RawResponse read, RawResponse write) {}

  private Fresh answeredWithinTheSecond() {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Instant now = beginningOfASecond();
      State state = modified(now);
      RawRequest get = RawRequest.get("/filtered/" + state.id());
      RawRequest put = RawRequest.of("PUT", get.target()).withText("new");
      String date = HttpDate.format(now);
      RawResponse read = send(get.with("If-Modified-Since", date));
      RawResponse write = send(put.with("If-Unmodified-Since", date));
      if (HttpDate.wholeSecond(Instant.now()).equals(HttpDate.wholeSecond(now))) {
        return new Fresh(state, read, write);
      }
    }
    throw new AssertionError("two exchanges never took less than a second");
  }

  private static State modified(Instant instant) {
    return State.of(Validators.of(ETag.strong("dated"), instant));
  }

  private static Instant beginningOfASecond() {
    Instant now = Instant.now();
    while (Duration.between(HttpDate.wholeSecond(now), now).toMillis() > 100) {
      Thread.onSpinWait();
      now = Instant.now();
    }
    return now;
  }
}
