package dev.etagged.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.etagged.digest.ContentDigest;
import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 9110 section 8.8.1: the octets that are sent are the ones that the tag is of. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class FileTopic extends Topic {

  private static final int CLIENTS = 4;
  private static final int ROUNDS = 10;
  private static final int LARGE = 9 << 20;

  /** As long as a file must have been left alone before its digest is remembered. */
  private static final Duration SETTLING = Duration.ofMillis(3200);

  private final Map<String, byte[]> contents = new ConcurrentHashMap<>();
  private final Deque<Path> changing = new ArrayDeque<>();
  private final Deque<Path> opened = new ArrayDeque<>();
  private final byte[] settled = content(1_500_000, 3);
  private Path directory = Path.of("");
  private Path fromTheFuture = directory;
  private int names;

  FileTopic(Supplier<ServerUnderTest> server) {
    super(server);
  }

  /** All at once, and then one pause. */
  @BeforeAll
  void prepareSettledFiles(@TempDir Path temporary) throws Exception {
    directory = temporary;
    byte[] octets = content(LARGE, 0);
    for (Arguments unused : changes().toList()) {
      changing.add(Files.write(newFile(), octets));
    }
    for (String unused : endings()) {
      opened.add(Files.write(newFile(), settled));
    }
    fromTheFuture = Files.write(newFile(), settled);
    Instant future = Instant.now().plus(Duration.ofDays(365));
    Files.setLastModifiedTime(fromTheFuture, FileTime.from(future));
    Thread.sleep(SETTLING.toMillis());
  }

  /** What is done to a file while it is sent, and whether what was begun can be completed. */
  enum Change {
    OVERWRITTEN(false) {
      @Override
      void of(Path file) throws IOException {
        try (RandomAccessFile content = new RandomAccessFile(file.toFile(), "rw")) {
          content.seek(LARGE - 100);
          content.write(1);
        }
      }
    },
    TRUNCATED(false) {
      @Override
      void of(Path file) throws IOException {
        try (RandomAccessFile content = new RandomAccessFile(file.toFile(), "rw")) {
          content.setLength(LARGE - 5);
        }
      }
    },
    GROWN(false) {
      @Override
      void of(Path file) throws IOException {
        Files.writeString(file, "more", StandardOpenOption.APPEND);
      }
    },
    REPLACED(true) {
      @Override
      void of(Path file) throws IOException {
        Path other = Files.writeString(Path.of(file + ".other"), "other");
        Files.move(other, file, StandardCopyOption.ATOMIC_MOVE);
      }
    },
    DELETED(true) {
      @Override
      void of(Path file) throws IOException {
        Files.delete(file);
      }
    };

    private final boolean completes;

    Change(boolean completes) {
      this.completes = completes;
    }

    abstract void of(Path file) throws IOException;
  }

  static Stream<Arguments> changes() {
    return Arrays.stream(Change.values())
        .flatMap(
            change ->
                Stream.of("content/FILE", "content/PATH", "content/FILE range", "own/FILE")
                    .map(form -> Arguments.of(change, form)));
  }

  @ParameterizedTest(name = "{1} {0}")
  @MethodSource("changes")
  void fileThatChangesWhileItIsSentIsCompleteOrBrokenOff(Change change, String form)
      throws Exception {
    byte[] octets = content(LARGE, 0);
    Path file = changing.remove();
    RawRequest get = get(form.split(" ", -1)[0], file);
    boolean part = form.endsWith("range");
    try (RawDownload download =
        new RawDownload(server(), part ? get.with("Range", "bytes=7-") : get)) {
      assertThat(download.head().status()).isEqualTo(part ? 206 : 200);
      change.of(file);
      byte[] received;
      try {
        received = download.complete();
      } catch (EOFException brokenOff) {
        assertThat(change.completes).as(brokenOff.getMessage()).isFalse();
        return;
      }
      // A server may have read all of it before the change.
      assertThat(received).isEqualTo(Arrays.copyOfRange(octets, part ? 7 : 0, LARGE));
      if (form.startsWith("content")) {
        assertThat(tag(download.head())).isEqualTo(tag(octets));
      }
    }
  }

  /** 200 KB are held in memory as long as the file is not settled, 1.2 MB are not. */
  @ParameterizedTest(name = "{0} octets")
  @ValueSource(ints = {5_000, 200_000, 1_200_000})
  void partsOfAFileThatIsReplacedAllTheTimeBelongToItsTag(int size) throws Exception {
    Path file = newFile();
    List<byte[]> versions = new ArrayList<>();
    for (int version = 0; version < 6; version++) {
      byte[] octets = content(size + version, version);
      versions.add(octets);
      contents.put(tag(octets), octets);
    }
    AtomicInteger next = new AtomicInteger();
    Callable<Void> replace =
        () -> {
          byte[] octets = versions.get(next.incrementAndGet() % versions.size());
          Path other = Files.write(Path.of(file + ".next"), octets);
          Files.move(other, file, StandardCopyOption.ATOMIC_MOVE);
          Thread.sleep(3);
          return null;
        };
    replace.call();
    meanwhile(replace, () -> requireOwnParts(file, size));
  }

  private Void requireOwnParts(Path file, int size) throws IOException {
    String held = "\"none\"";
    for (int round = 0; round < ROUNDS; round++) {
      String form = round % 2 == 0 ? "content/FILE" : "content/PATH";
      RawRequest get = get(form, file);
      int first = round * size / ROUNDS;
      RawResponse whole = exchange(get);
      assertThat(whole.status()).isEqualTo(200);
      requireOwn(whole, 0, whole.body().length() - 1);
      RawResponse part = exchange(get.with("Range", "bytes=" + first + "-" + (size - 3)));
      requireOwn(part, first, size - 3);
      RawResponse resumed =
          exchange(get.with("Range", "bytes=" + first + "-" + (size - 3)).with("If-Range", held));
      requireOwn(resumed, first, size - 3);
      if (resumed.status() == 206) {
        assertThat(tag(resumed)).isEqualTo(held);
      }
      RawResponse same = exchange(get.with("If-None-Match", held));
      assertThat(same.status()).isIn(200, 304);
      held = whole.field("ETag").orElse("\"none\"");
    }
    return null;
  }

  private void requireOwn(RawResponse response, int first, int last) {
    byte[] received = octets(response);
    assertThat(response.status()).isIn(200, 206);
    if (response.field("ETag").isEmpty()) {
      assertThat(response.status()).isEqualTo(200);
      assertThat(contents).containsKey(tag(received));
      return;
    }
    byte[] tagged = contents.get(tag(response));
    assertThat(tagged).isNotNull();
    assertThat(received)
        .isEqualTo(response.status() == 200 ? tagged : Arrays.copyOfRange(tagged, first, last + 1));
  }

  @ParameterizedTest(name = "{0} octets")
  @ValueSource(ints = {5_000, 200_000, 1_200_000})
  void fileThatIsOverwrittenAllTheTimeIsConsistentOrBrokenOff(int size) throws Exception {
    Path file = Files.write(newFile(), content(size, 0));
    AtomicInteger version = new AtomicInteger();
    meanwhile(
        () -> {
          try (RandomAccessFile target = new RandomAccessFile(file.toFile(), "rw")) {
            target.write(content(size, version.incrementAndGet()));
          }
          return null;
        },
        () -> {
          for (int round = 0; round < ROUNDS; round++) {
            RawRequest get = get(round % 2 == 0 ? "content/FILE" : "content/PATH", file);
            requireConsistent(round % 3 == 0 ? get : get.with("Range", "bytes=0-"));
          }
          return null;
        });
  }

  private void requireConsistent(RawRequest get) throws IOException {
    try (RawDownload download = new RawDownload(server(), get)) {
      byte[] received = download.complete();
      assertThat(download.head().status()).isIn(200, 206);
      download.head().field("ETag").ifPresent(sent -> assertThat(sent).isEqualTo(tag(received)));
    } catch (EOFException brokenOff) {
      assertThat(brokenOff).hasMessageNotContaining("nobody can tell");
    }
  }

  @Test
  void growingFileIsNotReadForAnOctetOfIt() throws Exception {
    Path file = newFile();
    byte[] octets = content(3 << 20, 1);
    Files.write(file, octets);
    meanwhile(
        () -> {
          Files.writeString(file, "another line\n", StandardOpenOption.APPEND);
          return null;
        },
        () -> {
          for (int round = 0; round < 3; round++) {
            try (RawDownload download =
                new RawDownload(server(), get("content/FILE", file).with("Range", "bytes=0-0"))) {
              assertThat(download.head().status()).isEqualTo(200);
              assertThat(download.head().fields("ETag")).isEmpty();
              assertThat(download.head().fields("Accept-Ranges")).isEmpty();
              assertThat(download.complete()).startsWith(Arrays.copyOf(octets, 1000));
            }
          }
          return null;
        });
  }

  @Test
  void modificationTimeOfTheFutureKeepsNoFileFromItsTag() throws IOException {
    for (int round = 0; round < 3; round++) {
      RawResponse part = exchange(get("content/FILE", fromTheFuture).with("Range", "bytes=0-0"));
      assertThat(part.status()).isEqualTo(206);
      assertThat(tag(part)).isEqualTo(tag(settled));
    }
  }

  static Stream<Arguments> whatIsNoFile() {
    return Stream.of("missing", "folder", "dangling", "not-readable")
        .flatMap(
            what ->
                Arrays.stream(FileResources.Form.values()).map(form -> Arguments.of(what, form)));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("whatIsNoFile")
  void whatIsNoFileIsAnsweredAsWithoutTheLibrary(String what, FileResources.Form form)
      throws Exception {
    Path path = newFile();
    switch (what) {
      case "folder" -> Files.createDirectory(path);
      case "dangling" -> Files.createSymbolicLink(path, directory.resolve("nowhere"));
      case "not-readable" -> {
        Files.writeString(path, "secret");
        path.toFile().setReadable(false);
      }
      default -> {}
    }
    int bare = status(get("bare/" + form, path));
    assertThat(status(get("content/" + form, path))).isEqualTo(bare);
    assertThat(status(get("own/" + form, path))).isEqualTo(bare);
    assertThat(status(get("content/" + form, path).with("Range", "bytes=0-0")))
        .isEqualTo(bare == 200 ? 206 : bare);
  }

  /** 0 for a response that is broken off. */
  private int status(RawRequest request) throws IOException {
    try (RawDownload download = new RawDownload(server(), request)) {
      download.complete();
      return download.head().status();
    } catch (EOFException brokenOff) {
      return 0;
    }
  }

  @ParameterizedTest
  @EnumSource
  void linkLeadsToTheFile(FileResources.Form form) throws Exception {
    byte[] octets = content(5_000, 1);
    Path link = Files.createSymbolicLink(newFile(), Files.write(newFile(), octets));
    RawResponse response = exchange(get("content/" + form, link));
    assertThat(octets(response)).isEqualTo(octets);
    assertThat(tag(response)).isEqualTo(tag(octets));
  }

  /** Ways in which the content of a file is sent, or is not. */
  static List<String> endings() {
    return List.of(
        "200",
        "206",
        "206 parts",
        "416",
        "304",
        "412",
        "HEAD",
        "HEAD 304",
        "gone",
        "replace",
        "code",
        "status",
        "remove",
        "throw");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("endings")
  void everyDescriptorIsClosed(String kind) throws Exception {
    Path file = opened.remove();
    for (int i = 0; i < 30; i++) {
      RawRequest get =
          get(i % 3 == 0 ? "own/FILE" : i % 3 == 1 ? "content/FILE" : "content/PATH", file);
      String current = i % 3 == 0 ? "\"own\"" : tag(settled);
      RawRequest head = RawRequest.of("HEAD", get.target());
      switch (kind) {
        case "200" -> requireStatus(200, get.with("Range", "items=0"));
        case "206" -> requireStatus(206, get.with("Range", "bytes=0-9"));
        case "206 parts" -> requireStatus(206, get.with("Range", "bytes=0-9,20-29"));
        case "416" -> requireStatus(416, get.with("Range", "bytes=" + settled.length + "-"));
        case "304" -> requireStatus(304, get.with("If-None-Match", current));
        case "412" -> requireStatus(412, get.with("If-Match", "\"other\""));
        case "HEAD" -> requireStatus(200, head);
        case "HEAD 304" -> requireStatus(304, head.with("If-None-Match", current));
        case "gone" -> {
          try (RawDownload download = new RawDownload(server(), get)) {
            download.reset();
          }
        }
        default -> {
          try (RawDownload download =
              new RawDownload(
                  server(), get.with(LateFilter.FIELD, kind).with("Range", "bytes=0-9"))) {
            assertThat(download.head().status()).isPositive();
          }
        }
      }
    }
    Instant end = Instant.now().plusSeconds(20);
    while (open(file) > 0 && Instant.now().isBefore(end)) {
      Thread.sleep(100);
    }
    assertThat(open(file)).isZero();
  }

  private void requireStatus(int status, RawRequest request) {
    if ((status == 200 && request.method().equals("GET")) || status == 206) {
      try (RawDownload download = new RawDownload(server(), request)) {
        download.complete();
        assertThat(download.head().status()).isEqualTo(status);
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    } else {
      assertThat(send(request).status()).isEqualTo(status);
    }
  }

  private int open(Path file) {
    return Integer.parseInt(send(RawRequest.get("/files/open?path=" + file)).body());
  }

  /** Does something again and again, while clients do something else. */
  private void meanwhile(Callable<Void> deed, Callable<Void> client) throws Exception {
    AtomicBoolean over = new AtomicBoolean();
    ExecutorService threads = Executors.newFixedThreadPool(CLIENTS + 1);
    try {
      Future<Void> doing =
          threads.submit(
              () -> {
                while (!over.get()) {
                  deed.call();
                }
                return null;
              });
      List<Future<Void>> clients = new ArrayList<>();
      for (int i = 0; i < CLIENTS; i++) {
        clients.add(threads.submit(client));
      }
      for (Future<Void> each : clients) {
        each.get(2, TimeUnit.MINUTES);
      }
      over.set(true);
      doing.get(1, TimeUnit.MINUTES);
    } finally {
      threads.shutdownNow();
    }
  }

  private RawResponse exchange(RawRequest request) throws IOException {
    try (RawDownload download = new RawDownload(server(), request)) {
      RawResponse head = download.head();
      String body = head.status() == 304 ? "" : download.text();
      return new RawResponse(head.statusLine(), head.fieldLines(), body, 0);
    }
  }

  private Path newFile() {
    return directory.resolve("file" + names++ + ".bin");
  }

  private static RawRequest get(String form, Path file) {
    return RawRequest.get("/files/" + form + "?path=" + file);
  }

  /** Each line says of which version it is. */
  private static byte[] content(int size, int version) {
    byte[] line = "%015d\n".formatted(version).getBytes(UTF_8);
    byte[] octets = new byte[size];
    for (int i = 0; i < size; i++) {
      octets[i] = line[i % line.length];
    }
    return octets;
  }

  private static byte[] octets(RawResponse response) {
    return response.body().getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
  }

  private static String tag(RawResponse response) {
    return response.field("ETag").orElseThrow();
  }

  private static String tag(byte[] octets) {
    return "\"" + ContentDigest.of(octets) + "\"";
  }
}
