package dev.etagged.testkit.explanation;

/** Statuses that preconditions do not lead to. */
final class Other {

  private Other() {}

  static Reason reason(int status) {
    if (status == 0) {
      return Reason.of("no rule", "There was no response: blocked, cancelled, or not recorded.");
    }
    if (status >= 300 && status < 400) {
      return Reason.of(
          "RFC 9110 section 15.4",
          "A redirection. Preconditions are for the target that it names.");
    }
    if (status == 409) {
      return Reason.of(
          "RFC 9110 section 15.5.10",
          "The request conflicts with the state, and no precondition of the request decided it.");
    }
    return Reason.of(
        "RFC 9110 section 13.2.1",
        "Not decided by a precondition: a server ignores all of them where the answer without"
            + " them is other than 2xx or 412.");
  }
}
