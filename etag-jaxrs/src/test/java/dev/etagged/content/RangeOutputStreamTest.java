package dev.etagged.content;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.etagged.range.ByteRange;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

final class RangeOutputStreamTest {

  private final Client client = new Client();
  private int decisions;

  /** Whoever gets the response. */
  private static final class Client extends ByteArrayOutputStream {

    private int flushes;
    private boolean closed;

    @Override
    public void flush() {
      flushes++;
    }

    @Override
    public void close() {
      closed = true;
    }
  }

  private RangeOutputStream sending(Optional<Excerpt> excerpt) {
    return new RangeOutputStream(
        () -> {
          decisions++;
          return excerpt;
        },
        OptionalLong::empty,
        client);
  }

  private RangeOutputStream sending(ByteRange range) {
    return sending(Optional.of(Excerpt.of(range)));
  }

  private static void write(RangeOutputStream content, String text) throws IOException {
    byte[] octets = ("<" + text + ">").getBytes(UTF_8);
    content.write(octets, 1, octets.length - 2);
  }

  @Test
  void wholeIsSentAsItIs() throws IOException {
    RangeOutputStream content = sending(Optional.empty());
    write(content, "abc");
    content.write('d');
    content.finish();

    assertThat(client).hasToString("abcd");
    assertThat(client.closed).isFalse();
  }

  @Test
  void excerptIsSentOfTheWhole() throws IOException {
    RangeOutputStream content = sending(new ByteRange(1, 2));
    content.write('a');
    write(content, "bcd");
    content.finish();

    assertThat(client).hasToString("bc");
    assertThat(client.closed).isFalse();
  }

  @Test
  void decisionIsMadeOnceAtTheFirstOctet() throws IOException {
    RangeOutputStream content = sending(new ByteRange(0, 1));
    content.flush();
    assertThat(decisions).isZero();

    content.write('a');
    content.write('b');
    content.finish();

    assertThat(decisions).isEqualTo(1);
  }

  @Test
  void decisionIsMadeForContentWithoutOctets() throws IOException {
    RangeOutputStream content = sending(Optional.of(Excerpt.without("nothing")));
    content.finish();

    assertThat(decisions).isEqualTo(1);
    assertThat(client).hasToString("nothing");
  }

  @Test
  void flushIsPassedOnOnceThereIsContent() throws IOException {
    RangeOutputStream whole = sending(Optional.empty());
    whole.flush();
    assertThat(client.flushes).isZero();
    whole.write('a');
    whole.flush();
    assertThat(client.flushes).isEqualTo(1);

    RangeOutputStream part = sending(new ByteRange(0, 0));
    part.write('a');
    part.flush();
    assertThat(client.flushes).isEqualTo(2);
  }

  @Test
  void writerThatClosesItHasNotCompletedIt() throws IOException {
    RangeOutputStream content = sending(new ByteRange(0, 1));
    content.write('a');
    content.close();
    assertThat(client.flushes).isEqualTo(1);
    assertThat(client.closed).isFalse();

    content.write('b');
    content.finish();

    assertThat(client).hasToString("ab");
  }

  @Test
  void contentThatEndsEarlyBreaksOff() throws IOException {
    RangeOutputStream content = sending(new ByteRange(1, 4));
    write(content, "abc");

    assertThatThrownBy(content::finish)
        .isInstanceOf(EOFException.class)
        .hasMessage("the content ended at 3, before the end of %s", new ByteRange(1, 4));
  }

  @Test
  void nothingIsSentBeyondWhatWasAnnounced() throws IOException {
    RangeOutputStream content =
        new RangeOutputStream(Optional::empty, () -> OptionalLong.of(3), client);
    write(content, "ab");
    content.write('c');

    assertThatThrownBy(() -> content.write('d'))
        .isInstanceOf(IOException.class)
        .hasMessage("the content has more octets than the 3 announced");
    assertThatThrownBy(() -> write(content, "d")).isInstanceOf(IOException.class);
    content.flush();
    content.finish();
    assertThat(client.toString(UTF_8)).isEqualTo("abc");
    assertThat(client.flushes).isEqualTo(1);
  }

  @Test
  void lessThanWasAnnouncedIsLeftToTheServer() throws IOException {
    RangeOutputStream content =
        new RangeOutputStream(Optional::empty, () -> OptionalLong.of(3), client);
    write(content, "ab");
    content.finish();

    assertThat(client.toString(UTF_8)).isEqualTo("ab");
  }
}
