package dev.etagged.variant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

final class PrecedentsTest {

  private static final Asked GZIP = new Asked("*/*", "gzip");
  private static final Asked PLAIN = new Asked("*/*", "");

  private final Precedents precedents = new Precedents();

  private static Precedent sent(String cacheControl, String... vary) {
    return new Precedent(
        Optional.of(VariantSample.mediaType("text/csv")),
        Optional.empty(),
        List.of(vary),
        cacheControl,
        true);
  }

  private static Precedent sent() {
    return sent("no-cache");
  }

  private static Asked numbered(int number) {
    return new Asked("a/" + number, "");
  }

  @Test
  void nothingIsKnownOfWhatWasNotSent() {
    precedents.note(GZIP, sent());

    assertThat(precedents.of(PLAIN)).isEmpty();
    assertThat(precedents.of(new Asked("", "gzip"))).isEmpty();
    assertThat(new Precedents().of(GZIP)).isEmpty();
  }

  @Test
  void whatWasSentIsKnown() {
    precedents.note(GZIP, sent("no-cache"));
    precedents.note(PLAIN, sent("no-store"));

    assertThat(precedents.of(GZIP)).contains(sent("no-cache"));
    assertThat(precedents.of(PLAIN)).contains(sent("no-store"));
  }

  @Test
  void sameAgainChangesNothing() {
    precedents.note(GZIP, sent());
    Precedent first = precedents.of(GZIP).orElseThrow();
    precedents.note(GZIP, sent());

    assertThat(precedents.of(GZIP).orElseThrow()).isSameAs(first);
  }

  @Test
  void whatIsSentOtherwiseLeavesWhatBothHave() {
    precedents.note(GZIP, sent("no-cache", "Accept", "Origin"));
    precedents.note(GZIP, sent("no-store", "Origin"));
    precedents.note(GZIP, sent("no-cache", "Accept", "Origin"));

    assertThat(precedents.of(GZIP)).contains(sent("", "Origin"));
  }

  @Test
  void sixtyFourTextsAreKnownAndAllAreForgottenForOneMore() {
    for (int i = 0; i < 64; i++) {
      precedents.note(numbered(i), sent());
    }
    assertThat(precedents.of(numbered(0))).isPresent();
    assertThat(precedents.of(numbered(63))).isPresent();

    precedents.note(numbered(64), sent());

    assertThat(precedents.of(numbered(0))).isEmpty();
    assertThat(precedents.of(numbered(63))).isEmpty();
    assertThat(precedents.of(numbered(64))).isPresent();
  }

  @Test
  void whatIsKnownIsNotForgottenForItself() {
    for (int i = 0; i < 64; i++) {
      precedents.note(numbered(i), sent());
    }
    precedents.note(numbered(7), sent("no-store"));

    assertThat(precedents.of(numbered(0))).isPresent();
    assertThat(precedents.of(numbered(7))).contains(sent(""));
  }

  @Test
  void longTextIsNotRemembered() {
    precedents.note(new Asked("a".repeat(1024), ""), sent());
    precedents.note(new Asked("a".repeat(1025), ""), sent());

    assertThat(precedents.of(new Asked("a".repeat(1024), ""))).isPresent();
    assertThat(precedents.of(new Asked("a".repeat(1025), ""))).isEmpty();
  }

  @Test
  void threadsMayNoteAtOnce() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      for (int round = 0; round < 200; round++) {
        Asked asked = numbered(round);
        List<Future<?>> notes =
            List.of(
                threads.submit(() -> precedents.note(asked, sent("no-cache", "Accept"))),
                threads.submit(() -> precedents.note(asked, sent("no-cache", "Accept", "Origin"))),
                threads.submit(() -> precedents.note(asked, sent("no-cache", "Accept"))));
        for (Future<?> note : notes) {
          note.get();
        }
        assertThat(precedents.of(asked).orElseThrow().vary()).containsExactly("Accept");
      }
    } finally {
      threads.shutdownNow();
    }
  }
}
