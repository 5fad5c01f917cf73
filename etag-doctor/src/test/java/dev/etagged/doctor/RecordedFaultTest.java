package dev.etagged.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etagged.doctor.origin.Fault;
import dev.etagged.doctor.origin.FaultyOrigin;
import dev.etagged.doctor.origin.Item;
import dev.etagged.testkit.message.Fields;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same faults, in a recording of a client that polls two nodes, resumes and writes. */
final class RecordedFaultTest {

  private static final Set<Fault> WRITES = EnumSet.of(Fault.CHECK_THEN_ACT, Fault.WEAK_IF_MATCH);

  @Test
  void nothingIsSaidOfTheRightOrigin(@TempDir Path directory) throws IOException {
    Session session = session(EnumSet.noneOf(Fault.class));

    DoctorRun har = har(session, directory);
    DoctorRun text = text(session, directory);

    assertThat(har.causes()).as(har.out()).isEmpty();
    assertThat(text.causes()).as(text.out()).isEmpty();
    assertThat(har.objects("explanations")).noneMatch(each -> each.containsKey("expected"));
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "PROCESS_TAG, tag-of-each-process",
    "NODES_BEHIND_ONE_URI, tag-of-each-process",
    "FILE_TAG, tag-of-file-attributes",
    "CLOCK_TAG, clock-in-tag",
    "TAG_OF_EACH_RENDER, tag-of-each-render",
    "MAX_BASED_TAG, max-based-tag",
    "TAG_WITHOUT_CHILD, tag-misses-change",
    "STALE_REPLICA, stale-node",
    "NO_VALIDATOR, no-validator",
    "NO_STORE, no-store",
    "UNQUOTED_TAG, malformed-tag",
    "VARY_USER_AGENT, vary-splits",
    "CONDITION_IGNORED, condition-ignored",
    "COMPARED_AS_TEXT, weak-comparison-missing",
    "ONE_TAG_READ, list-not-read",
    "DATE_FIRST, date-overrules-tag",
    "NOT_MODIFIED_WITHOUT_VARY, not-modified-lacks-field",
    "NOT_MODIFIED_OTHER_TAG, not-modified-other-tag",
    "WEAK_IF_MATCH, weak-if-match",
    "IF_RANGE_IGNORED, if-range-ignored",
    "WEAK_IF_RANGE, weak-if-range",
    "ONE_TAG_FOR_CODINGS, one-tag-for-codings",
    "SUFFIX_NOT_STRIPPED, suffix-not-stripped",
    "VARY_MISSING, vary-missing",
    "CHECK_THEN_ACT, lost-update",
  })
  void recordingShowsTheFault(Fault fault, String cause, @TempDir Path directory)
      throws IOException {
    Session session = session(EnumSet.of(fault));

    DoctorRun har = har(session, directory);
    DoctorRun text = text(session, directory);

    assertThat(har.problems()).as(har.out()).containsOnly(cause);
    assertThat(text.problems()).as(text.out()).containsOnly(cause);
  }

  @Test
  void weakenedTagFailsAWrite(@TempDir Path directory) throws IOException {
    Session session = new Session();
    try (FaultyOrigin origin = FaultyOrigin.start(new Item(), 0, Set.of())) {
      write(session, origin.uri(), Set.of());
    }

    assertThat(har(session, directory).problems()).containsExactly("weakened-tag");
  }

  @Test
  void clientThatNeverSendsItsTag(@TempDir Path directory) throws IOException {
    Session session = new Session();
    try (FaultyOrigin origin = FaultyOrigin.start(new Item(), 0, Set.of())) {
      for (int i = 0; i < 4; i++) {
        session.get(origin.uri());
      }
    }
    DoctorRun run = har(session, directory);

    assertThat(run.problems()).containsExactly("polls-without-condition");
    assertThat(run.objects("findings").get(0).get("octetsPerDay")).isInstanceOf(Number.class);
  }

  @Test
  void parameterAgainstCachesIsNamed(@TempDir Path directory) throws IOException {
    Session session = new Session();
    try (FaultyOrigin origin = FaultyOrigin.start(new Item(), 0, Set.of())) {
      for (int i = 0; i < 4; i++) {
        session.get(URI.create(origin.uri() + "?size=2&_=" + i));
      }
    }
    DoctorRun run = har(session, directory);

    assertThat(run.problems()).as(run.out()).containsExactly("polls-without-condition");
    assertThat(run.out()).contains("differ by a parameter alone");
  }

  /** A browser shows its stored copy as the content of a 304, so a HAR cannot show it. */
  @Test
  void onlyTextShowsContentAfterNotModified(@TempDir Path directory) throws IOException {
    Session session = session(EnumSet.of(Fault.NOT_MODIFIED_WITH_CONTENT));

    assertThat(text(session, directory).problems()).containsOnly("not-modified-with-content");
    assertThat(har(session, directory).problems()).isEmpty();
  }

  private static DoctorRun har(Session session, Path directory) throws IOException {
    return DoctorRun.of("--har", session.writeHar(directory.resolve("a.har")).toString(), "--json");
  }

  private static DoctorRun text(Session session, Path directory) throws IOException {
    return DoctorRun.of(
        "--text", session.writeText(directory.resolve("a.txt")).toString(), "--json");
  }

  private static Session session(Set<Fault> faults) throws IOException {
    Item item = new Item();
    Set<Fault> ofTheFirst = faults.contains(Fault.STALE_REPLICA) ? Set.of() : faults;
    Session session = new Session();
    try (FaultyOrigin first = FaultyOrigin.start(item, 0, ofTheFirst);
        FaultyOrigin second = FaultyOrigin.start(item, 1, faults)) {
      boolean alone = faults.stream().anyMatch(RecordedFaultTest::isOfOneNode);
      poll(session, first.uri(), alone ? first.uri() : second.uri());
      read(session, first.uri());
      if (faults.stream().anyMatch(WRITES::contains)) {
        write(session, first.uri(), faults);
      }
    }
    return session;
  }

  private static boolean isOfOneNode(Fault fault) {
    return !EnumSet.of(Fault.PROCESS_TAG, Fault.FILE_TAG, Fault.STALE_REPLICA).contains(fault);
  }

  private static void poll(Session session, URI first, URI second) throws IOException {
    String tag = session.get(first).tag();
    for (URI node : new URI[] {second, first, second, first}) {
      Session.Spoken answer = session.get(node, "If-None-Match", tag);
      tag = answer.status() == 200 ? answer.tag() : tag;
    }
  }

  private static void read(Session session, URI node) throws IOException {
    Session.Spoken whole = session.get(node);
    String tag = whole.tag();
    session.get(node, "If-None-Match", "W/" + tag);
    session.get(node, "If-None-Match", "\"another\", " + tag);
    session.get(
        node,
        "If-None-Match",
        "\"another\"",
        "If-Modified-Since",
        whole.received().value("Last-Modified").orElse(""));
    session.get(node, "Range", "bytes=5-", "If-Range", tag);
    session.get(node, "Range", "bytes=5-", "If-Range", "\"another\"");
    session.get(node, "Range", "bytes=5-", "If-Range", "W/" + tag);
    String coded = session.get(node, "Accept-Encoding", "gzip").tag();
    session.get(node, "Accept-Encoding", "gzip", "If-None-Match", coded);
  }

  private static void write(Session session, URI node, Set<Fault> faults) throws IOException {
    Session.Spoken whole = session.get(node);
    if (faults.contains(Fault.CHECK_THEN_ACT)) {
      session.putTwice(node, whole.tag(), whole.content());
    } else {
      session.say(node, "PUT", Fields.of("If-Match", "W/" + whole.tag()), whole.content());
    }
  }
}
