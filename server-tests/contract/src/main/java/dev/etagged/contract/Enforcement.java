package dev.etagged.contract;

/**
 * When a server enforces the roles of a resource whose preconditions are evaluated in the filter.
 */
enum Enforcement {
  /** It refuses before the library's filter runs. */
  BEFORE("before"),
  /** It refuses behind every filter. */
  AT_INVOCATION("at the invocation"),
  /** It refuses nobody. */
  NEVER("not enforced");

  private final String documented;

  Enforcement(String documented) {
    this.documented = documented;
  }

  static Enforcement of(String path, ServerUnderTest server) {
    RawRequest get = RawRequest.get("/" + path + "/" + State.tagged().id());
    if (server.exchange(get.with("If-None-Match", "*")).status() != 304) {
      return BEFORE;
    }
    return server.exchange(get).status() == 200 ? NEVER : AT_INVOCATION;
  }

  /** The cell of the documentation's table. */
  @Override
  public String toString() {
    return documented;
  }
}
