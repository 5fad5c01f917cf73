package dev.etagged.contract;

import java.util.function.Supplier;

/** A part of the contract. */
abstract class Topic {

  private final Supplier<ServerUnderTest> server;

  Topic(Supplier<ServerUnderTest> server) {
    this.server = server;
  }

  ServerUnderTest server() {
    return server.get();
  }

  Deeds deeds(State state) {
    return Deeds.on(state, server());
  }

  RawResponse send(RawRequest request) {
    return server.get().exchange(request);
  }
}
