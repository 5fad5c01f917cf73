package dev.etagged.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import jakarta.ws.rs.WebApplicationException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A megabyte for each parser of what a client sends: read or refused, in no time and few words. */
final class LongTextTest {
  private static final int MEGABYTE = 1 << 20;
  private static final int LONGEST_DETAIL = 400;
  private static final Authority NONE = new Authority("", "");
  private static final Duration LONGEST = Duration.ofSeconds(2);

  @FunctionalInterface
  interface Parser {
    void parse(String text) throws Refusal;
  }

  static Stream<Arguments> texts() {
    return parsers().flatMap(parser -> pieces().map(piece -> Arguments.of(parser, piece)));
  }

  private static Stream<Named> parsers() {
    return Stream.of(
        new Named("Slug", Slug::new),
        new Named("Slug.ofTitle", Slug::ofTitle),
        new Named("FileName", FileName::new),
        new Named("QueryNumber", text -> QueryNumber.of("page", text).between(0, 9)),
        new Named("Page", text -> Page.of(text, text)),
        new Named("requireTag", ArticleContent::requireTag),
        new Named("AcceptEncoding", text -> AcceptEncoding.of(text).prefers("gzip")),
        new Named("Authority", text -> Authority.of(text).orElse(NONE).isLoopback()),
        new Named("Authority.ofOrigin", text -> Authority.ofOrigin("http://" + text)),
        new Named("RequestSyntax, path", text -> RequestSyntax.requireUri("/" + text, null)),
        new Named("RequestSyntax, query", text -> RequestSyntax.requireUri("/", text)),
        new Named("RequestSyntax, weights", text -> RequestSyntax.requireWeights("Accept", text)),
        new Named("JsonBody", text -> JsonBody.object(content(text))),
        new Named("JsonBody, string", text -> JsonBody.object(content("{\"a\":\"" + text))));
  }

  record Named(String name, Parser parser) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static Stream<String> pieces() {
    return Stream.of(
        "a",
        "a-",
        "-",
        " ",
        "a b",
        "1",
        ".",
        ",",
        ";",
        "\"",
        "\\",
        "\\\"",
        "/",
        "%",
        "[",
        "]",
        ":",
        "gzip,",
        "gzip;q=0.5,",
        "gzip;q=1",
        ";q=",
        " ;q=0.5",
        "a/b;q=0.5,",
        "q",
        "\u00e4",
        "e\u0301",
        "\ud83d",
        "{\"a\":",
        "127.",
        "[::1]",
        "\t",
        "\0");
  }

  private static ByteArrayInputStream content(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void isReadOrRefusedInNoTime(Named named, String piece) {
    String text = piece.repeat(MEGABYTE / piece.length());

    String detail = assertTimeoutPreemptively(LONGEST, () -> detail(named.parser(), text));

    assertThat(detail).hasSizeLessThan(LONGEST_DETAIL);
  }

  /** What the client is told; nothing if the text is taken. */
  private static String detail(Parser parser, String text) {
    try {
      parser.parse(text);
      return "";
    } catch (Refusal refused) {
      assertThat(refused.problem().status()).isBetween(400, 499);
      return refused.problem().detail();
    } catch (WebApplicationException refused) {
      assertThat(refused.getResponse().getStatus()).isBetween(400, 499);
      return String.valueOf(refused.getMessage());
    }
  }
}
