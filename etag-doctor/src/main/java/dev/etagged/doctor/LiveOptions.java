package dev.etagged.doctor;

import dev.etagged.testkit.live.Limits;
import dev.etagged.testkit.message.Fields;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is sent to the URLs. */
final class LiveOptions {

  private static final int MOST_WRITERS = 64;
  private static final int MOST_SECONDS = 600;

  @Option(
      names = {"-H", "--header"},
      paramLabel = "\"NAME: VALUE\"",
      description = "A field of each request. It is not printed where it is a credential.")
  List<String> headers = new ArrayList<>();

  @Option(
      names = {"-u", "--user"},
      paramLabel = "NAME:PASSWORD",
      description = "Credentials of Basic authentication.")
  @Nullable String user;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      defaultValue = "20",
      description = "The longest time for one request. Default: ${DEFAULT-VALUE}.")
  int timeout;

  @Option(
      names = "--write",
      description = {
        "Also PUT the content that GET gives, several times at once.",
        "Only for a resource that you may change."
      })
  boolean write;

  @Option(
      names = "--writers",
      paramLabel = "NUMBER",
      defaultValue = "16",
      description = "How many writes are sent at once, 2 to 64. Default: ${DEFAULT-VALUE}.")
  int writers;

  /** The limits; a message if an option's value is wrong. */
  Limits limits() {
    if (writers < 2 || writers > MOST_WRITERS) {
      throw new IllegalArgumentException("--writers: expected 2 to 64 and found " + writers);
    }
    if (timeout < 1 || timeout > MOST_SECONDS) {
      throw new IllegalArgumentException("--timeout: expected 1 to 600 and found " + timeout);
    }
    Limits usual = Limits.USUAL;
    return new Limits(
        fields(),
        Duration.ofSeconds(timeout),
        usual.mostOctets(),
        usual.mostRequests(),
        writers,
        usual.pause());
  }

  private Fields fields() {
    List<Fields.Line> lines = new ArrayList<>();
    for (String header : headers) {
      int colon = header.indexOf(':');
      if (colon < 1) {
        throw new IllegalArgumentException(
            "--header: expected \"Name: value\" and found a text without a colon");
      }
      lines.add(
          new Fields.Line(header.substring(0, colon).strip(), header.substring(colon + 1).strip()));
    }
    if (user != null) {
      String credentials =
          Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8));
      lines.add(new Fields.Line("Authorization", "Basic " + credentials));
    }
    return new Fields(lines);
  }
}
