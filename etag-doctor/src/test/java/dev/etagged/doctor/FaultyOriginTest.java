package dev.etagged.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etagged.doctor.origin.Fault;
import dev.etagged.doctor.origin.FaultyOrigin;
import dev.etagged.doctor.origin.Item;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each fault is named by its cause, and nothing else is said. */
final class FaultyOriginTest {

  @Test
  void nothingIsSaidOfTheRightOrigin() throws IOException {
    DoctorRun run = examineNodes(EnumSet.noneOf(Fault.class));

    assertThat(run.causes()).isEmpty();
    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("a 304 about");
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "PROCESS_TAG, tag-of-each-process",
    "FILE_TAG, tag-of-file-attributes",
    "STALE_REPLICA, stale-node",
    "MAX_BASED_TAG, max-based-tag",
  })
  void nodesDisagree(Fault fault, String cause) throws IOException {
    assertThat(examineNodes(EnumSet.of(fault)).causes()).containsExactly(cause);
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "NODES_BEHIND_ONE_URI, tag-of-each-process",
    "CLOCK_TAG, clock-in-tag",
    "HASHED_CLOCK_TAG, clock-in-tag",
    "TAG_OF_EACH_RENDER, tag-of-each-render",
    "CONTENT_OF_EACH_RENDER, content-of-each-render",
    "MAX_BASED_TAG, max-based-tag",
    "TAG_WITHOUT_CHILD, tag-misses-change",
    "NO_VALIDATOR, no-validator",
    "NO_STORE, no-store",
    "UNQUOTED_TAG, malformed-tag",
    "VARY_USER_AGENT, vary-splits",
    "DATE_ALONE, date-only",
    "CONDITION_IGNORED, condition-ignored",
    "COMPARED_AS_TEXT, weak-comparison-missing",
    "ONE_TAG_READ, list-not-read",
    "STAR_NOT_READ, star-not-read",
    "DATE_FIRST, date-overrules-tag",
    "NOT_MODIFIED_WITHOUT_VARY, not-modified-lacks-field",
    "NOT_MODIFIED_WITHOUT_TAG, not-modified-lacks-field",
    "NOT_MODIFIED_OTHER_TAG, not-modified-other-tag",
    "NOT_MODIFIED_WITH_CONTENT, not-modified-with-content",
    "WEAK_IF_MATCH, weak-if-match",
    "IF_MATCH_IGNORED, if-match-ignored",
    "IF_RANGE_IGNORED, if-range-ignored",
    "WEAK_IF_RANGE, weak-if-range",
    "WRONG_CONTENT_RANGE, wrong-range",
    "ONE_TAG_FOR_CODINGS, one-tag-for-codings",
    "SUFFIX_NOT_STRIPPED, suffix-not-stripped",
    "VARY_MISSING, vary-missing",
    "HEAD_WITHOUT_TAG, head-differs",
    "CHECK_THEN_ACT, lost-update",
    "UNCONDITIONAL_WRITES, no-precondition-required",
  })
  void oneNodeIsAtFault(Fault fault, String cause) throws IOException {
    try (FaultyOrigin origin = FaultyOrigin.start(new Item(), 0, EnumSet.of(fault))) {
      DoctorRun run = DoctorRun.of(origin.uri().toString(), "--json", "--write");

      assertThat(run.causes()).as(run.out()).containsExactly(cause);
    }
  }

  private static DoctorRun examineNodes(Set<Fault> faults) throws IOException {
    Item item = new Item();
    Set<Fault> ofTheFirst = faults.contains(Fault.STALE_REPLICA) ? Set.of() : faults;
    try (FaultyOrigin first = FaultyOrigin.start(item, 0, ofTheFirst);
        FaultyOrigin second = FaultyOrigin.start(item, 1, faults)) {
      List<String> nodes = List.of(first.uri().toString(), second.uri().toString());
      return DoctorRun.of(nodes.get(0), nodes.get(1), "--json", "--write");
    }
  }
}
