package dev.etagged.contract;

import static dev.etagged.contract.ProblemAssert.assertProblem;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of any type, on which a precondition is honoured and not demanded. */
@ExtendWith(ExampleOnServer.class)
final class FileIT {
  private static final String FILES = "/api/files";
  private static final String FILE = FILES + "/note.txt";
  private static final String TEXT = "text/plain;charset=UTF-8";

  private final ExampleClient example;

  FileIT(ExampleClient example) {
    this.example = example;
  }

  @AfterEach
  void deleteTheFile() {
    example.send("DELETE", FILE);
  }

  @Test
  void fileIsReadAsItWasWritten() {
    String content = "line\n".repeat(50_000);

    RawResponse created = example.sendContent("PUT", FILE, TEXT, content);
    RawResponse read = example.send("GET", FILE);

    assertThat(created.status()).as("%s", created.statusLine()).isEqualTo(201);
    assertThat(read.status()).isEqualTo(200);
    assertThat(read.body()).isEqualTo(content);
    assertThat(read.field("Content-Type").orElseThrow()).startsWith("text/plain");
    assertThat(read.field("ETag")).isEqualTo(created.field("ETag")).isPresent();
    assertThat(example.send("GET", FILE, "If-None-Match: " + example.tag(FILE)).status())
        .isEqualTo(304);
  }

  /** Whatever somebody stored, it is no page and no script of this application. */
  @ParameterizedTest
  @ValueSource(strings = {"text/html", "text/javascript", "image/svg+xml", "application/xml"})
  void fileIsToBeSavedAndNotShown(String type) {
    example.sendContent("PUT", FILE, type, "<script>alert(1)</script>");
    RawResponse read = example.send("GET", FILE);

    assertThat(read.field("Content-Disposition")).hasValue("attachment; filename*=UTF-8''note.txt");
    assertThat(read.field("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(read.field("Content-Security-Policy").orElseThrow())
        .startsWith("default-src 'none';")
        .endsWith("; sandbox");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a%0D%0AX-Injected:%201", "a%0Ab", "..%2Fb", "%2e%2e", "a%5Cb", "a%2Fb"})
  void nameThatSeparatesOrHidesIsNotStored(String name) {
    RawResponse refused = example.sendContent("PUT", FILES + "/" + name, TEXT, "text");
    RawResponse read = example.send("GET", FILES + "/" + name);

    // GlassFish refuses some of them itself, with 503.
    assertThat(refused.status()).as("%s", refused).isGreaterThanOrEqualTo(400);
    assertThat(read.fields("X-Injected")).isEmpty();
    assertThat(example.send("GET", FILES).body()).isEqualTo("[]");
  }

  @Test
  void emptyFileIsAFile() {
    example.sendContent("PUT", FILE, TEXT, "");

    RawResponse read = example.send("GET", FILE);

    assertThat(read.status()).isEqualTo(200);
    assertThat(read.body()).isEmpty();
    assertThat(read.field("ETag")).isPresent();
  }

  @Test
  void headTellsWhatGetWould() {
    example.sendContent("PUT", FILE, TEXT, "text");

    RawResponse head = example.send("HEAD", FILE);

    assertThat(head.status()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(head.field("ETag")).isEqualTo(example.send("GET", FILE).field("ETag"));
  }

  @Test
  void fileIsReadByRange() {
    String content = "0123456789".repeat(20_000);
    example.sendContent("PUT", FILE, TEXT, content);
    String tag = example.tag(FILE);

    RawResponse part = example.send("GET", FILE, "Range: bytes=65530-131079", "If-Range: " + tag);
    RawResponse other = example.send("GET", FILE, "Range: bytes=5-", "If-Range: \"other\"");
    RawResponse beyond = example.send("GET", FILE, "Range: bytes=200000-");

    assertThat(part.status()).as("%s", part.statusLine()).isEqualTo(206);
    assertThat(part.field("Content-Range")).hasValue("bytes 65530-131079/200000");
    assertThat(part.field("ETag")).hasValue(tag);
    assertThat(part.body()).isEqualTo(content.substring(65_530, 131_080));
    assertThat(other.status()).isEqualTo(200);
    assertThat(other.body()).isEqualTo(content);
    assertThat(beyond.status()).isEqualTo(416);
    assertThat(beyond.field("Content-Range")).hasValue("bytes */200000");
    assertThat(example.send("GET", FILE, "Range: bytes=5-9", "If-None-Match: " + tag).status())
        .isEqualTo(304);
  }

  /** The octets of a range are those of the content that the tag names, so that parts fit. */
  @Test
  void rangeForAClientThatAcceptsCodingsIsOfWhatItsTagNames() {
    String content = "0123456789".repeat(20_000);
    example.sendContent("PUT", FILE, TEXT, content);
    String coding = "Accept-Encoding: gzip";
    RawResponse whole = example.send("GET", FILE, coding);

    RawResponse part = example.send("GET", FILE, coding, "Range: bytes=100-199");

    assertThat(part.field("ETag")).isEqualTo(whole.field("ETag"));
    assertThat(part.status()).as("%s", part.statusLine()).isIn(200, 206);
    assertThat(part.body())
        .isEqualTo(part.status() == 206 ? whole.body().substring(100, 200) : whole.body());
  }

  @Test
  void fileIsReplacedWithOrWithoutAPrecondition() {
    example.sendContent("PUT", FILE, TEXT, "one");
    String first = example.tag(FILE);

    RawResponse unconditional = example.sendContent("PUT", FILE, TEXT, "two");
    RawResponse outdated = example.sendContent("PUT", FILE, TEXT, "three", "If-Match: " + first);
    RawResponse taken = example.sendContent("PUT", FILE, TEXT, "four", "If-None-Match: *");
    RawResponse current =
        example.sendContent("PUT", FILE, TEXT, "five", "If-Match: " + example.tag(FILE));

    assertThat(unconditional.status()).isEqualTo(204);
    assertProblem(outdated, 412);
    assertProblem(taken, 412);
    assertThat(current.status()).isEqualTo(204);
    assertThat(example.send("GET", FILE).body()).isEqualTo("five");
    assertThat(example.tag(FILE)).isEqualTo(current.field("ETag").orElseThrow());
  }

  @Test
  void fileThatTakesTheNameOfADeletedOneHasAnotherTag() {
    example.sendContent("PUT", FILE, TEXT, "one");
    String first = example.tag(FILE);
    RawResponse deleted = example.send("DELETE", FILE, "If-Match: " + first);
    example.sendContent("PUT", FILE, TEXT, "two");

    assertThat(deleted.status()).isEqualTo(204);
    assertThat(example.send("GET", FILE, "If-None-Match: " + first).body()).isEqualTo("two");
    assertProblem(example.send("DELETE", FILE, "If-Match: " + first), 412);
  }

  @Test
  void listNamesTheFiles() {
    example.sendContent("PUT", FILE, TEXT, "text");

    RawResponse list = example.send("GET", FILES);

    assertThat(list.body())
        .contains("{\"name\":\"note.txt\",\"type\":\"text/plain;charset=UTF-8\",\"length\":4,");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b.txt", "r\u00e9sum\u00e9", "..x", "100%", "a+b", "*"})
  void nameMayBeAnyText(String name) {
    String path = FILES + "/" + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");

    RawResponse created = example.sendContent("PUT", path, TEXT, name);
    RawResponse read = example.send("GET", path);
    RawResponse deleted = example.send("DELETE", path);

    assertThat(created.status()).as("%s", created).isEqualTo(201);
    assertThat(read.body()).isEqualTo(name);
    assertThat(savedAs(read)).isEqualTo(name);
    assertThat(deleted.status()).isEqualTo(204);
  }

  /** RFC 8187 section 3.2. */
  private static String savedAs(RawResponse read) {
    String field = read.field("Content-Disposition").orElseThrow();
    assertThat(field)
        .matches("attachment; filename\\*=UTF-8''([!#$&+.^_`|~A-Za-z0-9-]|%[0-9A-F]{2})+");
    String coded = field.substring(field.indexOf("''") + 2).replace("+", "%2B");
    return URLDecoder.decode(coded, StandardCharsets.UTF_8);
  }

  @ParameterizedTest(name = "{0} for {1}")
  @CsvSource({
    "422, /api/files/%20x",
    "404, /api/files/none",
  })
  void requestForNoFileIsRefused(int status, String path) {
    String method = status == 404 ? "GET" : "PUT";

    assertProblem(example.sendContent(method, path, TEXT, ""), status);
  }

  /** Some servers refuse it themselves, with a page of their own. */
  @Test
  void nameWithAControlCharacterIsRefused() {
    RawResponse refused = example.sendContent("PUT", FILES + "/a%01b", TEXT, "text");

    assertThat(refused.status()).as("%s", refused).isIn(400, 422);
    assertThat(example.send("GET", FILES).body()).doesNotContain("u0001");
  }

  @ParameterizedTest(name = "{0} for {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "400 | Content-Range: bytes 0-3/4",
        "415 | Content-Encoding: br",
      })
  void contentThatIsNotTheWholeFileIsRefused(int status, String field) {
    assertProblem(example.sendContent("PUT", FILE, TEXT, "text", field), status);
    assertThat(example.send("GET", FILE).status()).isEqualTo(404);
  }

  /** A server may take the coding off: then it is the plain file that came. */
  @Test
  void codedContentIsRefusedOrStoredPlain() throws IOException {

    RawResponse response =
        example.sendContent("PUT", FILE, TEXT, gzip("text"), "Content-Encoding: gzip");

    if (response.status() == 201) {
      assertThat(example.send("GET", FILE).body()).isEqualTo("text");
    } else {
      assertProblem(response, keepsTheCodedLength() ? 400 : 415);
      assertThat(example.send("GET", FILE).status()).isEqualTo(404);
    }
  }

  /** Payara takes the coding off and leaves the length: to the application, content is missing. */
  private static boolean keepsTheCodedLength() {
    return System.getProperty("etagged.server").equals("payara-micro")
        && !System.getProperty("etagged.server.compression", "").isEmpty();
  }

  private static String gzip(String text) throws IOException {
    ByteArrayOutputStream octets = new ByteArrayOutputStream();
    try (OutputStream coder = new GZIPOutputStream(octets)) {
      coder.write(text.getBytes(ISO_8859_1));
    }
    return octets.toString(ISO_8859_1);
  }
}
